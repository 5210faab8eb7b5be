"""What a compiler sees of a source: its text and that of the project's own files that it includes, however deep. A check keeps
a mark for what passed, and asks again only when something of that has changed; the libraries' headers are as the machine has them.
"""
import functools
import hashlib
import pathlib
import re

INCLUDE = re.compile(r'^\s*#\s*include "([^"]+)"', re.MULTILINE)


@functools.cache
def content(path):
    return path.read_bytes()


@functools.cache
def included(root, path):
    names = INCLUDE.findall(content(path).decode("utf-8", "replace"))
    places = (p for name in names for p in (pathlib.Path(name), root / name, path.parent / name))
    return frozenset(p for p in places if p.is_absolute() and p.is_file())


def everything(root, path):
    seen, open_ = {path}, [path]
    while open_:
        for name in included(root, open_.pop()) - seen:
            seen.add(name)
            open_.append(name)
    return seen


def digest(root, path, *how):
    """Of all that is seen, and of how it is looked at: version, options, command."""
    text = hashlib.sha256(repr(how).encode())
    for name in sorted(everything(root, path)):
        text.update(str(name).encode() + b"\0" + content(name))
    return text.hexdigest()
