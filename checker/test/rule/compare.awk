# SPDX-License-Identifier: GPL-2.0-only
#
# Compare what the checker found (first file, --format=short) with the marks in
# @source (second file); rule/run explains them. Prints unnumbered results under
# @name; @status is the exit status of the checker.
#
# An expectation is want[i], on line wline[i] and with text wtext[i]; a finding
# is find[j], on line fline[j]. Each may meet one of the other.

function trim(s) {
	gsub(/^[ \t]+|[ \t]+$/, "", s)
	return s
}

# The failures of a test are kept as comments until the test is printed.
function fail(test, why) {
	why_of[test] = why_of[test] "# " name ": " why "\n"
	failed[test] = 1
}

# What stands behind one //~ on a line
function mark(s, line,	kind) {
	while (sub(/^\^/, "", s))
		line--
	s = trim(s)
	kind = "must"
	if (s ~ /^(miss|fp) /) {
		kind = s
		sub(/ .*/, "", kind)
		s = trim(substr(s, length(kind) + 1))
	}
	nwant++
	wkind[nwant] = kind
	wline[nwant] = line
	want[nwant] = s
	sub(/[ \t].*/, "", want[nwant])
	wtext[nwant] = trim(substr(s, length(want[nwant]) + 1))
	if (want[nwant] !~ /^BL[0-9][0-9][0-9]$/)
		fail("", FNR ": a mark without an id")
	marks[owner[line], kind]++
}

BEGIN {
	order[0] = ""
}

# FILE:LINE:COLUMN: error: MESSAGE [ID], then the steps that led there as notes
FILENAME == ARGV[1] {
	if (!match($0, /:[0-9]+:[0-9]+: (error|note): /)) {
		fail("", "not a finding: " $0)
		next
	}
	if ($0 ~ /:[0-9]+:[0-9]+: note: /)
		next
	place = substr($0, 1, RSTART - 1)
	if (place != source)
		fail("", "found elsewhere: " $0)
	nfind++
	ftext[nfind] = substr($0, RSTART + RLENGTH)
	fline[nfind] = substr($0, RSTART + 1) + 0
	if (match($0, /\[BL[0-9][0-9][0-9]\]$/))
		find[nfind] = substr($0, RSTART + 1, 5)
	next
}

# A function goes from a name in column one to a closing brace in column one;
# what ends in a semicolon before there was a brace is a declaration.
{
	code = $0
	sub(/[ \t]*\/\/.*/, "", code)
}

code ~ /^[a-z].*\(/ {
	match(code, /[a-z_0-9]+\(/)
	current = substr(code, RSTART, RLENGTH - 1)
	body = 0
}

code ~ /^\{/ || code ~ /\)[ \t]*\{/ {
	body = 1
}

{
	if (current ~ /^(bad|ok|miss|fp)_/) {
		owner[FNR] = current
		if (!seen[current]++)
			order[++norder] = current
	}
	if ($0 ~ /^\/\/ check: clean$/)
		clean = 1
	n = split($0, part, "//~")
	for (i = 2; i <= n; i++)
		mark(part[i], FNR)
}

code ~ /^\}/ || code ~ /^[a-z].*\}$/ || code ~ /;$/ && !body {
	current = ""
}

# The finding that meets expectation i, or 0
function meets(i,	j) {
	for (j = 1; j <= nfind; j++)
		if (!met[j] && find[j] == want[i] && fline[j] == wline[i] &&
		    index(ftext[j], wtext[i]))
			return j
	return 0
}

function compare(	i, j, test) {
	for (i = 1; i <= nwant; i++) {
		test = owner[wline[i]]
		j = meets(i)
		if (j)
			met[j] = 1
		if (wkind[i] == "must" && !j)
			fail(test, wline[i] ": not found: " want[i] \
			     " " wtext[i])
		else if (wkind[i] == "fp" && !j)
			fail(test, wline[i] ": the false positive " \
			     want[i] " is gone: flip it")
		else if (wkind[i] == "miss" && j)
			fail(test, wline[i] ": the miss " want[i] \
			     " is found now: flip it")
	}
	for (j = 1; j <= nfind; j++)
		if (!met[j])
			fail(owner[fline[j]], fline[j] ": not expected: " \
			     ftext[j])
}

# What a name promises about the marks
function promise(test,	all) {
	all = marks[test, "must"] + marks[test, "miss"] + marks[test, "fp"]
	if (test ~ /^bad_/ && !marks[test, "must"])
		fail(test, test ": has no mark")
	if (test ~ /^ok_/ && all)
		fail(test, test ": has a mark")
	if (test ~ /^miss_/ && !marks[test, "miss"])
		fail(test, test ": has no miss")
	if (test ~ /^fp_/ && !marks[test, "fp"])
		fail(test, test ": has no fp")
}

function result(test,	title) {
	title = test == "" ? name : name ": " test
	if (status > 1)
		failed[test] = 1
	printf "%s", why_of[test]
	print (failed[test] ? "not ok " : "ok ") title
}

END {
	compare()
	for (i = 1; i <= norder; i++)
		promise(order[i])
	if (status > 1)
		fail("", "the checker ended with status " status)
	if (status == 1 && !nfind || status == 0 && nfind)
		fail("", "status " status " with " nfind + 0 " findings")
	if (!nwant && !clean)
		fail("", "no marks, and no '// check: clean'")
	if (nwant && clean)
		fail("", "marks in spite of '// check: clean'")
	for (i = 0; i <= norder; i++)
		result(order[i])
}
