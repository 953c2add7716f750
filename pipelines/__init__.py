"""treatywatch: articles about treaties and human rights, turned into tables that one can query."""

__version__ = "0.1.0"
