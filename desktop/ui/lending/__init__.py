"""The desk where books are lent and taken back."""
