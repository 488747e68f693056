# SPDX-License-Identifier: GPL-2.0-only
"""
Measures what a check costs; tools/bench-check runs it.

    python3 tools/bench/measure.py [--short|--drivers] FILE...

A FILE is one of those that tools/record leaves: a directory and the
arguments of the checker. Cost is processor time, user and system, of a
process and what it starts; that is less disturbed by what else runs than time
on the clock. The checker keeps nothing from one run to the next, so each run
is a cold one; only the files themselves are in the cache of the system, for
both sides alike.

Growth. Generated functions (series.awk) of each shape and several sizes are
checked. What a statement costs, without what an empty function takes, may be
GROWTH times as much in the largest one as in the smallest.

Ratio. The check of a driver and the parse of the same file, by the compiler
with the same flags, take turns; each pair of runs gives a ratio, and the
median of these is the file's. Not the same are flags that this compiler does
not know, and warnings, which both sides do without: they would only make the
parse slower.
"""
import os
import re
import statistics
import subprocess
import sys
import tempfile

RATIO = 1.3		# of check to parse
GROWTH = 3.0		# of the cost of a statement
MEMORY = 500		# megabytes, at the most

TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
BELAY = os.path.abspath(os.environ.get('BELAY', TOP + '/build/belay'))
CLANG = os.environ.get('CLANG', 'clang-22')
SERIES = TOP + '/tools/bench/series.awk'
SHAPES = ['straight', 'branches', 'ladder', 'unwind', 'loops', 'calls',
          'locks', 'scopes', 'switch', 'states', 'tree']


def run(command, cwd='.'):
    """Seconds, megabytes, exit status and output of a command."""
    with tempfile.TemporaryFile() as out:
        pid = os.fork()
        if not pid:
            os.chdir(cwd)
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
            try:
                os.execvp(command[0], command)
            finally:
                os._exit(127)
        _, status, used = os.wait4(pid, 0)
        out.seek(0)
        return (used.ru_utime + used.ru_stime, used.ru_maxrss / 1024,
                os.waitstatus_to_exitcode(status),
                out.read().decode(errors='replace'))


def checked(command, cwd='.'):
    """The same, of a command that must end well."""
    seconds, megabytes, status, out = run(command, cwd)
    if status:
        sys.exit(f'bench: {command[0]} ended with {status}:\n{out[:2000]}')
    return seconds, megabytes


def check_series(directory, shape, size, runs):
    """The statements, least seconds, most megabytes of a generated file."""
    name = f'{directory}/{shape}-{size}.c'
    with open(name, 'w') as out:
        subprocess.run(['awk', '-v', f'shape={shape}', '-v', f'size={size}',
                        '-f', SERIES], stdout=out, check=True)
    costs = [checked([BELAY, 'check', '-j1', name, '--', f'-I{TOP}/include'])
             for _ in range(runs)]
    with open(name) as text:
        count = int(re.search(r'statements: (\d+)', text.read()).group(1))
    return count, min(c[0] for c in costs), max(c[1] for c in costs)


def growth(short):
    """The table of the series; True where all is within bounds."""
    sizes = [1250, 2500, 10000] if short else [1250, 5000, 20000]
    good = True
    print('microseconds a statement, in a function of about so many')
    print(f'{"":10}' + ''.join(f'{n:9}' for n in sizes) + '   growth   memory')
    with tempfile.TemporaryDirectory() as directory:
        for shape in SHAPES:
            _, empty, _ = check_series(directory, 'straight', 0, 5)
            each = []
            for size in sizes:
                # A thousand functions, one below the other, are enough.
                if shape == 'tree':
                    size //= 4
                count, cost, memory = check_series(
                    directory, shape, size, 5 if size < 2000 else 2)
                each.append(max(cost - empty, 0) / count * 1e6)
            grown = each[-1] / max(each[0], 0.1)
            print(f'{shape:10}' + ''.join(f'{x:9.1f}' for x in each) +
                  f'{grown:9.2f}{memory:6.0f} MB', flush=True)
            if grown > GROWTH or memory > MEMORY:
                print(f'bench: {shape}: more than {GROWTH} times or '
                      f'{MEMORY} MB')
                good = False
    return good


class Driver:
    """A source file with the flags of its build."""

    def __init__(self, record):
        with open(record) as f:
            self.dir, *args = f.read().splitlines()
        self.file = args[-1]
        # What comes before is what kbuild tells a checker of the compiler.
        self.flags = args[args.index('-nostdinc'):-1]
        self.known = [f for f in self.flags if not f.startswith('-W')] + ['-w']
        self.drop_unknown()
        self.name = re.sub('.*/(?=drivers/)', '', self.file)

    def parse_command(self):
        return [CLANG, '-fsyntax-only', *self.known, self.file]

    def check_command(self):
        # Findings are the business of other tests.
        return [BELAY, 'check', '-j1', '-q', '--no-fail', self.file, '--',
                *self.flags]

    def drop_unknown(self):
        _, _, status, out = run(self.parse_command(), self.dir)
        unknown = re.findall(r"(?:unknown argument|unsupported option):? "
                             r"'([^']*)'", out)
        self.known = [f for f in self.known if f not in unknown]
        _, _, status, out = run(self.parse_command(), self.dir)
        if status:
            sys.exit(f'bench: {self.file} cannot be parsed:\n{out[:2000]}')

    def opts_in(self):
        with open(self.file) as f:
            return '#include <belay/belay.h>' in f.read()

    def measure(self, rounds):
        """The median ratio and the most megabytes."""
        ratios, parses, checks, memory = [], [], [], 0
        both = [(self.parse_command(), parses), (self.check_command(), checks)]
        for command, _ in both:
            checked(command, self.dir)
        while len(ratios) < rounds:
            # Who goes first changes, too.
            for command, costs in both if len(ratios) % 2 else both[::-1]:
                cost, used = checked(command, self.dir)
                costs.append(cost)
                if costs is checks:
                    memory = max(memory, used)
            ratios.append(checks[-1] / parses[-1])
        ratio = statistics.median(ratios)
        print(f'{self.name}: ratio {ratio:.2f} '
              f'({min(ratios):.2f} to {max(ratios):.2f}), '
              f'check {statistics.median(checks):.3f} s, '
              f'parse {statistics.median(parses):.3f} s, {memory:.0f} MB',
              flush=True)
        return ratio, memory


def main():
    mode, *records = sys.argv[1:]
    if mode not in ('--short', '--drivers'):
        records = [mode, *records]
    short = mode == '--short'
    drivers = [Driver(r) for r in records]
    drivers = sorted((d for d in drivers if d.opts_in()),
                     key=lambda d: d.name)
    good = mode == '--drivers' or growth(short)
    print(f'\nprocessor time of check and parse, {5 if short else 15} '
          'alternating runs')
    results = [d.measure(5 if short else 15) for d in drivers]
    if not results:
        sys.exit('bench: there is no driver to measure')
    for (ratio, memory), driver in zip(results, drivers):
        if ratio > RATIO or memory > MEMORY:
            print(f'bench: {driver.name}: more than {RATIO} times or '
                  f'{MEMORY} MB')
            good = False
    print(f'check: median ratio {statistics.median(r for r, _ in results):.2f}'
          f', worst {max(r for r, _ in results):.2f} '
          f'over {len(results)} files')
    return 0 if good else 1


sys.exit(main())
