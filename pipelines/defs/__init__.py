"""The asset graph: a module a subject. Assets read, call one function, write, and say what they did."""
