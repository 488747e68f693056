#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What tests of the command line share; read by them with ".". They run in a
# fresh directory. $belay is the checker to test, and $top this tree. They end
# with conclude, which prints KTAP.
# shellcheck disable=SC2154

unset NO_COLOR BELAY_DATA
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$tmp/work"
cd "$tmp/work" || exit 1
# The plan comes first, and is known last.
exec 4>&1 >"$tmp/results"

# Each test is: begin NAME, steps, end. A step that fails adds to why.

n=0
failed=0

begin() {
	name=$1
	: >"$tmp/why"
}

why() {
	echo "# $name: $*" >>"$tmp/why"
}

end() {
	n=$((n + 1))
	cat "$tmp/why"
	if [ -s "$tmp/why" ]; then
		failed=$((failed + 1))
		for f in out err; do
			[ ! -e $f ] || sed "s/^/# $f: /" $f
		done
		echo "not ok $n - $name"
	else
		echo "ok $n - $name"
	fi
}

skip() {
	n=$((n + 1))
	echo "ok $n - $name # SKIP $*"
}

# try STATUS ARGUMENT...: runs the checker, leaves the files out and err
try() {
	want=$1
	shift
	status=0
	"$belay" "$@" >out 2>err || status=$?
	[ $status -eq "$want" ] || why "$*: status $status, not $want"
}

has() {
	grep -qF -e "$2" "$1" || why "$1 has no '$2'"
}

lacks() {
	if grep -qF -e "$2" "$1"; then
		why "$1 has '$2'"
	fi
}

empty() {
	for f; do
		[ ! -s "$f" ] || why "$f is not empty"
	done
}

same() {
	cmp -s "$1" "$2" || why "$1 and $2 differ"
}

conclude() {
	exec >&4
	echo "KTAP version 1"
	echo "1..$n"
	cat "$tmp/results"
	[ $failed -eq 0 ]
}
