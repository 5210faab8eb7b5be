#!/usr/bin/env python3
"""source_names.py ROOT: no two sources of a library define the same name for themselves (but an alias of the same thing), nor
a type under the name of one in a header around them, nor an alias in a function under the name of another source's type.

The release build compiles neighbours of a library together, where the same name in two unnamed namespaces is an error,
and so is a type of an unnamed one as soon as another source has included the header. It would also be done twice. Read by
the shape of the text: clang-format puts what stands in an unnamed namespace at the margin. Ends with 1 and one line for
each fault.
"""
import collections
import pathlib
import re
import sys

OPENS = re.compile(r'(?:inline )?namespace ?([\w:]*) ?\{')
CLOSES = re.compile(r'\}  // namespace')
TYPE = re.compile(r'(?:class|struct|enum class|enum)\s+(\w+)\s*(?::|\{|final)')
ALIAS = re.compile(r'using (\w+) =')
WITHIN = re.compile(r'\s+using (\w+) =')
NO_START = ('}', '#', '//', '/*', ')', 'template', 'using namespace', 'using enum', 'static_assert', ':', '"')


def own_lines(text):
  """The enclosing namespaces and each line at the margin of an unnamed one."""
  spaces = []
  for line in text.split('\n'):
    if opened := OPENS.match(line):
      spaces.append(opened.group(1))
    elif CLOSES.match(line):
      spaces and spaces.pop()
    elif '' in spaces and line and not line[0].isspace() and not line.startswith(NO_START):
      yield '::'.join(space for space in spaces if space), line


def kind_of(parameter):
  """A parameter without its name and what it is where nothing is given."""
  return re.sub(r'(?<=[\s&*>])\w+$', '', parameter.split('=')[0].strip()).strip()


def defined(line):
  """What a line begins to define: a type, constants, or a function with the kinds of its parameters."""
  if kind := TYPE.match(line) or ALIAS.match(line):
    return [kind.group(1)]
  call = re.search(r'(\w+)\((.*)', line)
  constant = re.search(r'\bk[A-Z]\w*', line)
  if constant and (not call or constant.start() <= call.start()):
    return [constant.group(0)] + re.findall(r'(?<=, )k[A-Z]\w*(?= [={])', line)
  return [f'{call.group(1)}({",".join(map(kind_of, call.group(2).split(")")[0].split(",")))})'] if call else []


def header_types(root, library):
  """(namespace, name) of each type that a header of the library, or of one below it, defines, and where."""
  below = {'geo': ['geo'], 'planning': ['geo', 'planning'], 'app': ['geo', 'planning', 'app']}[library]
  types = {}
  for header in sorted(path for name in below for path in (root / name).rglob('*.h')):
    spaces = []
    for line in header.read_text(encoding='utf-8').split('\n'):
      if opened := OPENS.match(line):
        spaces.append(opened.group(1))
      elif CLOSES.match(line):
        spaces and spaces.pop()
      elif kind := TYPE.match(line) or ALIAS.match(line):
        types['::'.join(spaces), kind.group(1)] = header.relative_to(root)
  return types


def around(space):
  """The namespace and those that it lies in, but the one of all."""
  parts = space.split('::')
  return ['::'.join(parts[:count]) for count in range(len(parts), 0, -1)]


def library_of(folder):
  """geo, planning, app/gui: what is linked as one."""
  return '/'.join(folder.parts[:2 if folder.parts[0] == 'app' else 1])


def aliases_within(text):
  """Names of the aliases inside of functions; those of a class hide nothing."""
  in_class = False
  for line in text.split('\n'):
    if line and not line[0].isspace():
      in_class = bool(TYPE.match(line)) and line.endswith('{')
    if (alias := WITHIN.match(line)) and not (in_class and not line.startswith('    ')):
      yield alias.group(1)


def hidden_types(root, library, found):
  """Aliases inside of functions under the name of a type that another source of the library has for itself."""
  for source in sorted((root / library).rglob('*.cpp')):
    shown, linked = str(source.relative_to(root)), library_of(source.parent.relative_to(root))
    for name in sorted(set(aliases_within(source.read_text(encoding='utf-8')))):
      hidden = {other for (place, _, known), sources in found.items() if place == linked and known == name
                for other in sources} - {shown}
      if hidden:
        yield f'{shown}: {name} hides that of {" and ".join(sorted(hidden))}; name it apart'


def faults(root):
  for library in ('geo', 'planning', 'app'):
    found = collections.defaultdict(dict)
    types = header_types(root, library)
    for source in sorted((root / library).rglob('*.cpp')):
      for space, line in own_lines(source.read_text(encoding='utf-8')):
        for name in defined(line):
          shown = str(source.relative_to(root))
          found[library_of(source.parent.relative_to(root)), space, name][shown] = line if ALIAS.match(line) else shown
          for known in (types[outer, name] for outer in around(space) if (outer, name) in types):
            yield f'{source.relative_to(root)}: {name} is a type of {known}, too; name it apart'
    for (_, _, name), sources in found.items():
      if len(set(sources.values())) > 1:
        yield f'{name} is defined in {" and ".join(sorted(sources))}; keep one, or name them apart'
    yield from hidden_types(root, library, found)


if __name__ == '__main__':
  lines = list(faults(pathlib.Path(sys.argv[1])))
  print('\n'.join(lines + [f'source names: {len(lines)} faults']))
  sys.exit(1 if lines else 0)
