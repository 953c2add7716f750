"""What each command of `treatywatch` does, a module a command."""
