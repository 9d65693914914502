"""The vocabulary of the project: frozen values that do no I/O and know no screen."""
