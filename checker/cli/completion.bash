# SPDX-License-Identifier: GPL-2.0-only
# Completion of belay(1) for bash: commands, options and rules are what the
# program itself lists.

_belay() {
	local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]-} list

	COMPREPLY=()
	if ((COMP_CWORD == 1)); then
		list=$(belay help 2>/dev/null |
			sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p')
	elif [[ $word == -* ]]; then
		list=$(belay help "$command" 2>/dev/null |
			grep -o -e '--[a-z-]*=\{0,1\}' | sort -u)
	elif [[ $command == explain ]]; then
		list=$(belay explain 2>/dev/null | awk '{ print $1, $2 }')
	elif [[ $command == help ]]; then
		list=$(belay help 2>/dev/null |
			sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p')
	else
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
		return
	fi
	mapfile -t COMPREPLY < <(compgen -W "$list" -- "$word")
	[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace
}
complete -o filenames -F _belay belay
