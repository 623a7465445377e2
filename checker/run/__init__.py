"""Where effects live: files, configuration, the cache, and the pipeline that takes a draft from text to outcome.

Read `pipeline` first: it puts the stages together.

| what | modules |
|---|---|
| drafts from the command line | `inputs`, with `discover`, `ignored`, `drafts`, `decode` |
| settings, and the pipeline for each | `config`, `pipelines`, `selection` |
| working through a run | `batches`, `checking` |
| findings that don't count | `suppress`, `baseline`, `changes` |
| fixes | `fix`, `write` |
| what rules earn on a corpus | `measure` |
| what is kept between runs | `cache` |
"""
