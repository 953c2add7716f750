"""Numbers: numerals, quantities with their bounds, and counts of people."""
