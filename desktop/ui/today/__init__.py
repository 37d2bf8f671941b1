"""The first screen: visits, books and clubs of today, and what still wants doing."""
