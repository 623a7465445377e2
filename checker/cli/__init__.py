"""The command line: one module per command. Read `main` first: it has the table of commands, and reports errors.

`options` are shared by several commands, `output` is where text goes, `rulebook` is shared by the commands about rules.
`start` is what the installed script calls.
"""
