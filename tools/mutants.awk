# SPDX-License-Identifier: GPL-2.0-only
#
# Write mutants of a C file in kernel style: each has one bug that a tired
# author might have made.
#
#	awk -v out=DIR -f tools/mutants.awk FILE
#
# Mutant N goes to DIR/N/FILE, keeping the numbers of the lines; prints
# "N TAB line TAB function TAB kind TAB statement" for each. Kinds:
#
#	none		the file as it is
#	no-call		a call that releases, locks or initialises is gone
#	no-lock		if (...lock(...)) jump: is gone as a whole
#	no-check	if (...) jump: the condition is computed, and ignored
#	always		if (...) statement: taken whatever the condition is
#	no-value	an assignment, or the initial value of a variable, is
#			gone
#	twice		a call that releases is there twice
#	early		a call that releases comes one statement too early
#	before-use	or before the last use of what it releases
#
# A statement here is a run of whole lines, which is what kernel style makes
# of it: from[i] to to[i], with the comments and the contents of strings left
# out in text[i], and the function in func[i].

BEGIN {
	release = "(free|put|unlock|unregister|deregister|destroy|release|" \
		  "del|cancel|close|exit|disable|unmap)"
	acquire = "(init|lock|memset|memcpy|enable)"
}

{
	raw[NR] = $0
	code[NR] = blank($0)
}

# The line without comments, strings, and the white space around
function blank(s,	i) {
	gsub(/\\./, "", s)
	gsub(/"[^"]*"/, "\"\"", s)
	while (incomment || match(s, /\/\*/)) {
		if (!incomment) {
			i = RSTART
			if (match(substr(s, i), /\*\//)) {
				s = substr(s, 1, i - 1) \
				    substr(s, i + RSTART + 1)
				continue
			}
			incomment = 1
			s = substr(s, 1, i - 1)
			break
		}
		if (!match(s, /\*\//))
			return ""
		incomment = 0
		s = substr(s, RSTART + 2)
	}
	sub(/\/\/.*/, "", s)
	gsub(/^[ \t]+|[ \t]+$/, "", s)
	return s
}

function open_parens(s,	copy) {
	copy = s
	return gsub(/\(/, "", copy) - gsub(/\)/, "", s)
}

function add(first, last, s) {
	n++
	from[n] = first
	to[n] = last
	text[n] = s
	func[n] = current
	kind[n] = classify(s)
}

function classify(s) {
	if (s ~ /^(return|goto|break|continue)([ ;].*)?;?$/)
		return "jump"
	if (s ~ /^if \(.*\)$/)
		return "if"
	if (s ~ /^if \(.*\) \{$/)
		return "if{"
	if (s ~ /^[a-z_0-9]+\(.*\);$/)
		return "call"
	if (s ~ /^[a-z_0-9 ]+[ *]+[a-z_0-9]+ = .*;$/)
		return "decl="
	if (s ~ /^[*(a-z_][^=]*[^=!<>+|&^*\/%-] = .*;$/)
		return "assign"
	if (s ~ /^[a-z_0-9 ]+ \**[a-z_0-9, *\[\]]+;$/)
		return "decl"
	if (s ~ /;$/)
		return "expr"
	return "other"
}

# Statements of the bodies of functions
function parse(	i, start, s) {
	for (i = 1; i <= NR; i++) {
		if (code[i] ~ /^[a-z].*[a-z_0-9]\(/ && raw[i] ~ /^[a-z]/) {
			match(code[i], /[a-z_0-9]+\(/)
			name = substr(code[i], RSTART, RLENGTH - 1)
		}
		if (raw[i] ~ /^\{/)
			current = name
		else if (raw[i] ~ /^\}/)
			current = ""
		else if (current != "" && code[i] != "") {
			start = i
			s = code[i]
			while (i < NR && (open_parens(s) > 0 || s ~ /[=,?]$/ ||
			       code[i + 1] ~ /^[?&|]/))
				s = s " " code[++i]
			add(start, i, s)
		}
	}
}

# Does an if, else or loop without braces own statement @i?
function owned(i) {
	return i > 1 && func[i - 1] == func[i] &&
	       text[i - 1] ~ /^(\} )?(if|else|for|while|do)/ &&
	       text[i - 1] !~ /[{;]$/
}

function simple(i) {
	return i > 0 && kind[i] ~ /^(call|assign|expr)$/ && !owned(i)
}

# Emit a mutant of statement @i: line[] is what each line becomes
function emit(i, what,	dir, l, file) {
	dir = out "/" (mutants + 0)
	system("mkdir -p '" dir "'")
	file = FILENAME
	sub(/.*\//, "", file)
	for (l = 1; l <= NR; l++)
		print (l in line ? line[l] : raw[l]) > (dir "/" file)
	close(dir "/" file)
	printf "%d\t%d\t%s\t%s\t%s\n", mutants++, from[i], func[i], what, text[i]
	split("", line)
}

function clear(i,	l) {
	for (l = from[i]; l <= to[i]; l++)
		line[l] = l == from[i] ? ";" : ""
}

# The source of statement @i on one line
function joined(i,	l, s) {
	for (l = from[i]; l <= to[i]; l++)
		s = s " " raw[l]
	gsub(/[ \t]+/, " ", s)
	return s
}

# Replace the condition of the if statement @i by @before COND @after
function condition(i, before, after,	s, brace) {
	s = joined(i)
	sub(/^ if \(/, "", s)
	brace = sub(/ \{$/, "", s)
	sub(/\)$/, "", s)
	clear(i)
	line[from[i]] = before s after (brace ? " {" : "")
}

# The end of the block that statement @i opens
function block_end(i,	depth, copy) {
	depth = 1
	while (depth && i < n) {
		copy = text[++i]
		depth -= gsub(/\}/, "", copy)
		if (!depth)
			break
		depth += gsub(/\{/, "", copy)
	}
	return i
}

function check(i,	end, j) {
	if (kind[i] == "if" && kind[i + 1] == "jump" &&
	    text[i + 2] !~ /^else/) {
		if (text[i] ~ /^if \([a-z_]*lock[a-z_]*\(/) {
			clear(i)
			clear(i + 1)
			emit(i, "no-lock")
		}
		condition(i, "(void)(", ");")
		clear(i + 1)
		emit(i, "no-check")
	} else if (kind[i] == "if") {
		condition(i, "if ((", ") || 1)")
		emit(i, "always")
	} else if (kind[i] == "if{") {
		end = block_end(i)
		if (kind[end - 1] != "jump" || text[end] != "}") {
			condition(i, "if ((", ") || 1)")
			emit(i, "always")
			return
		}
		for (j = i + 1; j <= end; j++)
			clear(j)
		condition(i, "(void)(", ");")
		sub(/ \{$/, "", line[from[i]])
		emit(i, "no-check")
	}
}

function value(i,	s) {
	if (kind[i] == "assign") {
		clear(i)
		emit(i, "no-value")
	} else if (kind[i] == "decl=" && text[i] !~ /^(static|const) /) {
		s = joined(i)
		sub(/ = .*/, ";", s)
		clear(i)
		line[from[i]] = s
		emit(i, "no-value")
	}
}

# What a call releases: its first argument, without what is around it
function argument(i,	s) {
	s = text[i]
	sub(/^[a-z_0-9]+\(&?/, "", s)
	sub(/[,)].*/, "", s)
	return s
}

# Move call @i to before statement @j
function move(i, j, what,	s) {
	s = joined(i)
	clear(i)
	line[from[j]] = s " " raw[from[j]]
	emit(i, what)
}

function last_use(i,	arg, j) {
	arg = argument(i)
	if (arg == "")
		return 0
	for (j = i - 1; j > 0 && func[j] == func[i]; j--)
		if (simple(j) && index(text[j], arg))
			return j
	return 0
}

function call(i,	callee, j) {
	callee = text[i]
	sub(/\(.*/, "", callee)
	if (callee !~ release && callee !~ acquire)
		return
	clear(i)
	emit(i, "no-call")
	if (callee !~ release)
		return
	line[from[i]] = joined(i) joined(i)
	for (j = from[i] + 1; j <= to[i]; j++)
		line[j] = ""
	if (owned(i))
		line[from[i]] = "{" line[from[i]] " }"
	emit(i, "twice")
	if (owned(i))
		return
	if (simple(i - 1) && func[i - 1] == func[i])
		move(i, i - 1, "early")
	j = last_use(i)
	if (j && j != i - 1)
		move(i, j, "before-use")
}

END {
	parse()
	emit(1, "none")
	for (i = 1; i <= n; i++) {
		if (kind[i] ~ /^if/)
			check(i)
		else if (kind[i] == "call")
			call(i)
		else
			value(i)
	}
}
