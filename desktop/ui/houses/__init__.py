"""Which of this computer's houses is to be opened, and the way to another."""
