# SPDX-License-Identifier: GPL-2.0-only
#
# Pastes what `belay annotate` printed into the source, as somebody would: each
# declaration above the function that it is for.
#
#	awk -f paste.awk ANNOTATIONS SOURCE
FNR == NR {
	if (/^\/\*/) {
		at = ""
		if (match($0, /:[0-9]+(: for|: without| \*)/))
			at = substr($0, RSTART + 1) + 0
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
	}
	print
}
