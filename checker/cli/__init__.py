"""The command line: one module a command. Read `main` first: it has the table of commands, and reports what goes wrong.

`options` are those that several commands share, `output` is where text goes, `rulebook` what the commands about rules
share. `start` is what the installed script calls.
"""
