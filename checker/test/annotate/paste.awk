# SPDX-License-Identifier: GPL-2.0-only
#
# Pastes what `belay annotate` printed into the source, as somebody would: each
# declaration above the function that it is for, and each line with words in
# the place of the one that it is for.
#
#	awk -f paste.awk ANNOTATIONS SOURCE
FNR == NR {
	if (/^\/\*/) {
		at = ""
		if (match($0, /:[0-9]+(: for|: without| \*)/) ||
		    match($0, /:[0-9]+: .*, in place of the line: /)) {
			at = substr($0, RSTART + 1) + 0
			instead[at] = / in place of the line: /
		}
		next
	}
	if (!NF)
		at = ""
	else if (at)
		text[at] = text[at] $0 "\n"
	next
}
{
	# On the same line, so that the lines keep their numbers.
	if (FNR in text) {
		gsub(/\n/, " ", text[FNR])
		printf "%s", text[FNR]
		if (instead[FNR]) {
			print ""
			next
		}
	}
	print
}
