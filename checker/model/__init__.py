"""Plain frozen records that pass between the stages; nothing here does any work of its own.

Read them in the order of a draft: `span`, `document`, `interval`, `unit`, `figure`, `sentence`, `formula`, `rule`,
`claim`, `verdict`; `errors` holds what a user can mend.
"""
