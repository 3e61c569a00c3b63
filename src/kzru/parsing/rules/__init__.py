"""Rules that are data: their notation, what runs them, and the trace of what was tried.

Two kinds of rules share one notation (`kzru.parsing.rules.notation`) and one trace (`kzru.parsing.rules.trace`):

- A *grammar* reads values, and its rules nest: "the first nine months of {year}". The longest text wins.
- An *anchored rule* looks around words that are known already: "agreed to | OPEN a school". The first rule wins.
"""
