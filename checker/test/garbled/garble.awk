# SPDX-License-Identifier: GPL-2.0-only
#
# Text that is almost what it was: one to three things in it are cut, doubled,
# exchanged or replaced.
#
#	awk -v seed=N -f garble.awk FILE
#
# The numbers are made here, so that each seed gives the same everywhere.

function below(n)
{
	state = (state * 16807) % 2147483647
	return state % n
}

# A place in a line that has something in it
function pick(	i, k)
{
	for (k = 0; k < 100; k++) {
		i = 1 + below(NR)
		if (length(line[i]) > 1)
			return i
	}
	return 1
}

function cut(s, at, n)
{
	return substr(s, 1, at - 1) substr(s, at + n)
}

function change(	i, k, at, s, w)
{
	i = pick()
	s = line[i]
	at = 1 + below(length(s))
	k = below(8)
	if (k == 0)
		line[i] = cut(s, at, 1 + below(4))
	else if (k == 1)
		line[i] = substr(s, 1, at) substr(s, at)
	else if (k == 2)
		line[i] = ""
	else if (k == 3)
		line[i] = s "\n" s
	else if (k == 4) {
		k = pick()
		line[i] = line[k]
		line[k] = s
	} else if (k == 5) {
		# Other numbers, also such as do not fit anywhere
		w = substr("0 1 7 64 4294967296 99999999999999999999 -1 ",
			   1 + below(40), 6)
		if (match(s, /[0-9]+/))
			line[i] = substr(s, 1, RSTART - 1) (w + 0) \
				substr(s, RSTART + RLENGTH)
	} else if (k == 6)
		line[i] = substr(s, 1, at) substr("()[]{}%@$*,.;:\"'\\#", \
			1 + below(18), 1) substr(s, at + 1)
	else
		line[i] = substr(s, 1, at) sprintf("%c", 1 + below(250)) \
			substr(s, at + 1)
}

{ line[NR] = $0 }

END {
	state = 1 + seed * 7919 + NR
	for (i = 0; i < 5; i++)
		below(2)
	for (i = 1 + below(3); i; i--)
		change()
	for (i = 1; i <= NR; i++)
		print line[i]
}
