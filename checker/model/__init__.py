"""Plain records, never changed, that pass between the stages. Nothing here does any work of its own.

Read them in the order in which a draft is processed: `span`, `segment`, `document`, `interval`, `unit`, `figure`,
`sentence`, `formula`, `rule`, `claim`, `verdict`, `outcome`. `locator` says where in a file that is not text a span
is, `errors` holds the mistakes that a user can fix, `record` is the base of those that are not tuples, and `version`
is figcheck's.
"""
