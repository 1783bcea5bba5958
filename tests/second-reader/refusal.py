"""The one answer but the contents: a code of FORMAT.md, and what it is about."""


class Refusal(Exception):
    """`findings`: (record id in hex, code) pairs. `seq`: a journal entry. `needed`: a format."""

    def __init__(self, code, findings=(), seq=None, needed=None):
        super().__init__(code)
        self.code = code
        self.findings = sorted(findings)
        self.seq = seq
        self.needed = needed

    def as_json(self):
        answer = {"refused": self.code}
        if self.findings:
            answer["findings"] = [{"code": code, "recordId": record} for record, code in self.findings]
        if self.seq is not None:
            answer["seq"] = self.seq
        if self.needed is not None:
            answer["needed"] = self.needed
        return answer
