"""Everything on paper: layouts in millimetres, and the one module that draws them."""
