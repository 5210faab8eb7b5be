"""What can be changed in a source, and the source with a switch at each of these places (switches.h).

Places are found in clang's syntax tree, so that each is an operand, a number, a condition or a statement for certain; what
is only said (messages), asserted or a constant of the types is left alone.
"""

import re
from bisect import bisect_right
from collections import namedtuple

from clang.cindex import CursorKind, Index, TypeKind

# `before` and `after` are the whole line, as a reader would write the mutant; `edits` are (offset, order, text, length removed)
Mutant = namedtuple("Mutant", "file line kind before after edits")

SWAPS = {"+": "-", "-": "+", "*": "/", "/": "*", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
         "&&": "||", "||": "&&", "+=": "-=", "-=": "+="}
NAMES = {"<": "less", "<=": "lessEqual", ">": "greater", ">=": "greaterEqual", "==": "equal", "!=": "unequal",
         "+": "plus", "-": "minus", "*": "times", "/": "divided", "+=": "add", "-=": "subtract"}
LITERAL = re.compile(r"""//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'""", re.S)
TALK = re.compile(r"\b(?:message|report|reportStep|assert|static_assert|fail\w*|reserve|expect)\(")
NO_STATEMENT = re.compile(r"(?:return|throw|static_assert|assert|expect|delete|using)\b")
EXPRESSIONS = {CursorKind.CALL_EXPR, CursorKind.BINARY_OPERATOR, CursorKind.COMPOUND_ASSIGNMENT_OPERATOR,
               CursorKind.UNARY_OPERATOR, CursorKind.UNEXPOSED_EXPR}
OPERATIONS = {CursorKind.BINARY_OPERATOR, CursorKind.COMPOUND_ASSIGNMENT_OPERATOR}
NUMBERS = {CursorKind.INTEGER_LITERAL, CursorKind.FLOATING_LITERAL}
FIXED = {CursorKind.ENUM_CONSTANT_DECL, CursorKind.STATIC_ASSERT}


def blanked(text, begin, end):
    return text[:begin] + re.sub(r"[^\n]", " ", text[begin:end]) + text[end:]


def closing(text, opening):
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth == 0:
            return at
    return -1


def code_only(text):
    """The text with comments, literals, preprocessor lines and what is only said blanked, place by place."""
    text = LITERAL.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
    text = re.sub(r"^#.*$", lambda found: " " * len(found.group()), text, flags=re.M)
    for found in TALK.finditer(text):
        end = closing(text, found.end() - 1)
        text = blanked(text, found.start(), end + 1 if end > 0 else found.end())
    return text


class Source:
    """One source as clang reads it. Offsets are those of bytes, as clang's are; `text` is Latin-1 of the bytes."""

    def __init__(self, path, name, data, arguments):
        self.path, self.name, self.arguments = str(path), name, arguments
        self.text = data.decode("latin-1")
        self.code = code_only(self.text)
        self.starts = [0] + [found.end() for found in re.finditer("\n", self.text)]
        self.unit = Index.create().parse(self.path, args=arguments, unsaved_files=[(self.path, data.decode("utf-8"))])
        self.found = []
        self.variable = None  # edits of the variable in which the walk is: what makes a constexpr one const

    def mutants(self):
        for cursor in self.unit.cursor.get_children():
            if self.is_mine(cursor):
                self.walk(cursor, None)
        return self.found

    def is_mine(self, cursor):
        return cursor.location.file is not None and cursor.location.file.name == self.path

    def walk(self, cursor, parent, is_last=False):
        if cursor.kind in FIXED:
            return
        children = list(cursor.get_children())
        if cursor.kind in OPERATIONS and len(children) == 2:
            self.operation(cursor, *children)
        elif cursor.kind in NUMBERS:
            self.number(cursor)
        elif cursor.kind in (CursorKind.IF_STMT, CursorKind.WHILE_STMT):
            self.condition(cursor, children)
        if parent is not None and cursor.kind in EXPRESSIONS and parent.kind.is_statement():
            if parent.kind != CursorKind.FOR_STMT or is_last:
                self.statement(cursor)
        around = self.variable
        if cursor.kind == CursorKind.VAR_DECL:
            self.variable = self.made_const(cursor) or around or []
        for child in children:
            if child.kind != CursorKind.INTEGER_LITERAL or cursor.kind != CursorKind.CASE_STMT:
                self.walk(child, cursor, child is children[-1])
        self.variable = around

    def span(self, cursor):
        return cursor.extent.start.offset, cursor.extent.end.offset

    def is_code(self, begin, end):
        """Whether all of it stands in the file as it is, outside what is blanked."""
        return begin < end and self.code[begin] == self.text[begin] and self.code[end - 1] == self.text[end - 1]

    def line_of(self, offset):
        return bisect_right(self.starts, offset) - 1

    def add(self, kind, begin, end, text, edits):
        """The mutant that has `text` for what stands from `begin` to `end`."""
        line = self.line_of(begin)
        start = self.starts[line]
        stop = self.text.find("\n", start)
        if end > stop:
            end = stop  # a reader sees the first line of it
        before, after = self.text[start:stop], self.text[start:begin] + text + self.text[end:stop]
        show = lambda said: said.encode("latin-1").decode("utf-8", "replace")
        if self.variable is not None:  # whose value the compiler would work out, were it constant
            edits = self.variable + [(o, k, inserted.replace("mutation::", "mutation::later::"), n) for o, k, inserted, n in edits]
        self.found.append(Mutant(self.name, line + 1, kind, show(before), show(after), edits))

    def operation(self, cursor, left, right):
        begin, middle = self.span(left)
        right_begin, end = self.span(right)
        gap = self.text[middle:right_begin]
        operator = gap.strip()
        if operator not in SWAPS or not self.is_code(begin, end) or (begin, end) != self.span(cursor):
            return
        at = middle + gap.index(operator)
        if operator in ("&&", "||"):
            edits = [(begin, -end, "mutation::flip({0}, mutation::flip({0}, ", 0), (middle, begin, ")", 0),
                     (at, 0, "&&", 2), (right_begin, -end, "mutation::flip({0}, ", 0), (end, right_begin, ")", 0),
                     (end, begin, ")", 0)]
            if operator == "||":  # on and off exchanged
                edits = [(o, k, t.replace("flip", "join"), n) for o, k, t, n in edits]
        else:
            if not all(self.is_plain(side.type) for side in (left, right)):
                return
            edits = [(begin, -end, f"mutation::{NAMES[operator]}({{0}}, ", 0), (at, 0, ",", len(operator)),
                     (end, begin, ")", 0)]
        self.add("operator", at, at + len(operator), SWAPS[operator], edits)

    @staticmethod
    def is_plain(kind):
        kind = kind.get_canonical().kind
        return TypeKind.BOOL.value <= kind.value <= TypeKind.NULLPTR.value or kind in (TypeKind.POINTER, TypeKind.ENUM)

    def number(self, cursor):
        begin, _ = self.span(cursor)
        found = re.compile(r"(\d+(?:\.\d+)?)(?![\w.'>])").match(self.text, begin)
        if not found or not self.is_code(begin, found.end()) or self.text[begin - 1] in "<.'" or self.text[found.end()] == "]":
            return
        was = found.group()
        after = {"0": "1", "1": "0"}.get(was)
        if after is None:
            after = str(float(was) + 1) if "." in was else str(int(was) + 1)
        edits = [(begin, 0, f"mutation::constant({{0}}, {was}, {after})", len(was))]
        self.add("constant", begin, found.end(), after, edits)

    def condition(self, cursor, children):
        begin, end = self.span(cursor)
        opening = self.text.find("(", begin, end)
        close = closing(self.code, opening)
        if opening < 0 or close < 0 or self.text[begin:opening].rstrip() not in ("if", "while"):
            return
        for child in children:
            child_begin, child_end = self.span(child)
            if opening < child_begin and child_end == close and child.kind != CursorKind.VAR_DECL:
                if child.kind == CursorKind.DECL_STMT or not self.is_code(child_begin, child_end):
                    return
                text = self.text[child_begin:child_end]
                edits = [(child_begin, -child_end, "mutation::flip({0}, ", 0), (child_end, child_begin, ")", 0)]
                self.add("condition", child_begin, child_end, "!(" + text + ")", edits)
                return

    def statement(self, cursor):
        begin, end = self.span(cursor)
        before = self.code[:begin].rstrip()
        if not before.endswith((";", "{", "}", ")", "else", "do")) or self.text[end:end + 1] != ";":
            return
        text = self.text[begin:end]
        if NO_STATEMENT.match(text) or not self.is_code(begin, begin + 1):
            return
        edits = [(begin, -end - 1, "{{ if (!mutation::on({0})) ", 0), (end + 1, begin, " }}", 0)]
        self.add("statement", begin, end, "", edits)

    def made_const(self, cursor):
        """A constexpr variable is made const, so that its numbers can be switched."""
        begin, end = self.span(cursor)
        found = re.search(r"\bconstexpr\b", re.split("[={]", self.code[begin:end])[0])
        if not found or not self.is_code(begin, begin + 1):
            return []
        member = cursor.semantic_parent.kind in (CursorKind.CLASS_DECL, CursorKind.STRUCT_DECL)
        return [(begin + found.start(), 0, "inline const" if member else "const", len("constexpr"))]


def with_switches(source, numbered):
    """The text with the edits of (number, mutant), all of them at once."""
    edits = []
    for number, mutant in numbered:
        for offset, order, text, removed in mutant.edits:
            edit = (offset, order, text.format(number), removed)
            if "{0}" in text or not removed or edit not in edits:  # two numbers of one constant make it const once
                edits.append(edit)
    text, out, at = source.text, [], 0
    # at one offset what ends comes before what begins, the inner end first, the outer beginning first
    for offset, order, inserted, removed in sorted(edits, key=lambda edit: (edit[0], *rank(edit))):
        out.append(text[at:offset])
        out.append(inserted)
        at = offset + removed
    out.append(text[at:])
    return ('#include "tests/mutation/switches.h"\n' + "".join(out)).encode("latin-1")


def rank(edit):
    _, order, _, removed = edit
    if removed:
        return 2, 0
    return (0, -order) if order >= 0 else (1, order)

