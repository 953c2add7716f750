"""Treaty claims: which state did, or did not, act on which treaty."""
