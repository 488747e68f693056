# SPDX-License-Identifier: GPL-2.0-only
#
# Write mutants of a C file in kernel style: each has one bug that a tired
# author might have made.
#
#	awk -v out=DIR [-v more=1] -f tools/mutants.awk FILE
#
# Mutant N goes to DIR/N/FILE, keeping the numbers of the lines; prints
# "N TAB line TAB function TAB kind TAB statement" for each. Kinds:
#
#	none		the file as it is
#	no-call		a call that releases, locks or initialises is gone
#	no-lock		if (...lock(...)) jump: is gone as a whole
#	no-check	if (...) jump: is gone; what the condition calls is called
#	always		if (...) statement: taken whatever the condition is
#	no-value	an assignment, or the initial value of a variable, is
#			gone
#	twice		a call that releases is there twice
#	early		a call that releases comes one statement too early
#	before-use	or before the last use of what it releases
#
# With more=1 also:
#
#	again		a call that acquires or initialises is there twice
#	never		if (...) statement: never taken
#	negated		if (...): taken where it should not be
#	wrong-test	IS_ERR() tested for NULL, or NULL for IS_ERR()
#	late		a call that releases or initialises, an assignment or a
#			check comes one statement too late
#	after		a call that initialises, or an assignment, comes after
#			the next call that hands something out
#	other-label	goto leads to a neighbour of its label
#	label-up	a label stands before the call above it
#	label-down	or behind the call below it
#	no-unwind	instead of goto there is the return of the function
#	no-error	return ERROR; has become return 0;
#	other-error	the error returned is that of another pointer
#
# A statement here is a run of whole lines, which is what kernel style makes
# of it: from[i] to to[i], with the comments and the contents of strings left
# out in text[i], and the function in func[i].

BEGIN {
	release = "(free|put|unlock|unregister|deregister|destroy|release|" \
		  "del|cancel|close|exit|disable|unmap)"
	acquire = "(init|lock|memset|memcpy|enable" \
		  (more ? "|INIT|setup|set_(drv|client)?data" : "") ")"
	extra = "^(again|never|negated|wrong-test|late|after|other-label|" \
		"label-up|label-down|no-unwind|no-error|other-error)$"
	publish = "(^|[^a-z])([a-z_0-9]*_)?(register|request|add|create|setup|" \
		  "probe)[a-z_0-9]*\\("
	repeated = "(alloc|dup|get|request|register|enable|add|create|open|map|" \
		"start|lock|prepare|attach|action)"
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
	if (s ~ /^[A-Za-z_0-9]+\(.*\);$/)
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

# What statement @i is moved behind, to come one too late: a simple statement,
# or a check. 0: nothing.
function next_one(i) {
	if (func[i + 1] != func[i])
		return 0
	if (simple(i + 1))
		return i + 1
	if (kind[i + 1] == "if" && kind[i + 2] == "jump" &&
	    text[i + 3] !~ /^else/)
		return i + 2
	return 0
}

function simple(i) {
	return i > 0 && kind[i] ~ /^(call|assign|expr)$/ && !owned(i)
}

# Emit a mutant of statement @i: line[] is what each line becomes
function emit(i, what,	dir, l, file) {
	if (what ~ extra && !more) {
		split("", line)
		return
	}
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

function always(i) {
	condition(i, "if ((", ") || 1)")
	emit(i, "always")
	condition(i, "if ((", ") && 0)")
	emit(i, "never")
}

# Does the condition of statement @i do something?
function acts(i,	s) {
	s = text[i]
	gsub(/(IS_ERR(_OR_NULL)?|PTR_ERR|(un)?likely|sizeof)\(/, "", s)
	return s ~ /[A-Za-z_0-9]\(|\+\+|--|[^=!<>]=[^=]/
}

# Statement @i without its condition
function no_condition(i) {
	if (acts(i))
		condition(i, "(void)(", ");")
	else
		clear(i)
	sub(/ \{$/, "", line[from[i]])
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

# Does a place in @s contain one in @t, or the other way round?
function related(s, t,	place, a, b, i, j, n, m) {
	place = "[^a-z_0-9>.-]+"
	gsub(/[a-zA-Z_0-9]+\(/, " ", s)
	gsub(/[a-zA-Z_0-9]+\(/, " ", t)
	gsub(/->/, ".", s)
	gsub(/->/, ".", t)
	n = split(s, a, place)
	m = split(t, b, place)
	for (i = 1; i <= n; i++)
		for (j = 1; j <= m; j++)
			if (a[i] ~ /^[a-z_]/ && b[j] ~ /^[a-z_]/ &&
			    (index(a[i] ".", b[j] ".") == 1 ||
			     index(b[j] ".", a[i] ".") == 1))
				return 1
	return 0
}

# Move statements @i to @last one statement down, if that may matter
function late(i, last,	j, l, s) {
	j = next_one(last)
	s = text[i]
	if (kind[i] == "assign")
		sub(/ = .*/, "", s)
	sub(/^if /, "", s)
	if (!j || owned(i) || !related(s, text[last + 1]))
		return
	s = ""
	for (l = from[i]; l <= to[last]; l++) {
		s = s " " raw[l]
		line[l] = ""
	}
	gsub(/[ \t]+/, " ", s)
	line[from[i]] = ";"
	line[to[j]] = raw[to[j]] s
	emit(i, "late")
}

# Move statement @i to behind the next one on its level that hands something
# out, and behind the check of what that returned
function after(i,	j, depth, s) {
	if (owned(i))
		return
	for (j = i + 1; func[j] == func[i] && depth >= 0; j++) {
		if (!depth && simple(j) && text[j] ~ publish)
			break
		depth += braces(text[j])
	}
	if (func[j] != func[i] || depth)
		return
	if (kind[j + 1] == "if" && kind[j + 2] == "jump")
		j += 2
	else if (kind[j + 1] == "if{")
		j = block_end(j + 1)
	s = joined(i)
	clear(i)
	line[to[j]] = raw[to[j]] s
	emit(i, "after")
}

function braces(s,	copy) {
	copy = s
	return gsub(/\{/, "", copy) - gsub(/\}/, "", s)
}

# Conditions that a statement with if may have instead of its own
function conditions(i,	s, brace) {
	condition(i, "if (!(", "))")
	emit(i, "negated")
	s = joined(i)
	if (s !~ /[&|]/ && sub(/IS_ERR\(/, "!(", s) ||
	    match(s, /if \(![a-z][a-z_0-9>.-]*\)/) &&
	    sub(/if \(!/, "if (IS_ERR(", s) && sub(/\)/, "))", s)) {
		clear(i)
		line[from[i]] = s
		emit(i, "wrong-test")
	}
}

function check(i,	end, j) {
	conditions(i)
	if (kind[i] == "if" && kind[i + 1] == "jump" &&
	    text[i + 2] !~ /^else/)
		late(i, i + 1)
	if (kind[i] == "if" && kind[i + 1] == "jump" &&
	    text[i + 2] !~ /^else/) {
		if (text[i] ~ /^if \([a-z_]*lock[a-z_]*\(/) {
			clear(i)
			clear(i + 1)
			emit(i, "no-lock")
		}
		no_condition(i)
		clear(i + 1)
		emit(i, "no-check")
	} else if (kind[i] == "if") {
		always(i)
	} else if (kind[i] == "if{") {
		end = block_end(i)
		if (kind[end - 1] != "jump" || text[end] != "}") {
			always(i)
			return
		}
		for (j = i + 1; j <= end; j++)
			clear(j)
		no_condition(i)
		emit(i, "no-check")
	}
}

function value(i,	s) {
	if (kind[i] == "assign") {
		clear(i)
		emit(i, "no-value")
		late(i, i)
		after(i)
		s = text[i]
		if (match(s, /= [a-z_0-9]+\(/) &&
		    substr(s, RSTART, RLENGTH) ~ repeated)
			double(i, "again")
	} else if (kind[i] == "decl=" && text[i] !~ /^(static|const) /) {
		s = joined(i)
		sub(/ = .*/, ";", s)
		clear(i)
		line[from[i]] = s
		emit(i, "no-value")
	}
}

function double(i, what,	j) {
	line[from[i]] = joined(i) joined(i)
	for (j = from[i] + 1; j <= to[i]; j++)
		line[j] = ""
	if (owned(i))
		line[from[i]] = "{" line[from[i]] " }"
	emit(i, what)
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
	double(i, callee ~ release ? "twice" : "again")
	late(i, i)
	if (callee !~ release)
		after(i)
	if (callee !~ release || owned(i))
		return
	if (simple(i - 1) && func[i - 1] == func[i])
		move(i, i - 1, "early")
	j = last_use(i)
	if (j && j != i - 1)
		move(i, j, "before-use")
}

function is_label(i) {
	return i > 0 && text[i] ~ /^[a-z_0-9]+:$/ && text[i] !~ /^default:/
}

# A label beside @name, in direction @step; "": there is none
function neighbour(i, name, step,	j, at) {
	for (j = 1; j <= n; j++)
		if (func[j] == func[i] && text[j] == name ":")
			at = j
	if (!at)
		return ""
	for (j = at + step; j > 0 && j <= n && func[j] == func[i]; j += step)
		if (is_label(j))
			return substr(text[j], 1, length(text[j]) - 1)
	return ""
}

function instead(i, s, what) {
	if (s == "")
		return
	clear(i)
	line[from[i]] = s
	emit(i, what)
}

# The return statement at the end of the function of @i
function last_return(i,	j, s) {
	for (j = i; j <= n && func[j] == func[i]; j++)
		if (text[j] ~ /^return/)
			s = text[j]
	return s == "" ? "return;" : s
}

function jump(i,	name, other, step) {
	if (text[i] ~ /^goto /) {
		name = substr(text[i], 6, length(text[i]) - 6)
		for (step = -1; step <= 1; step += 2) {
			other = neighbour(i, name, step)
			instead(i, other == "" ? "" : "goto " other ";",
				"other-label")
		}
		instead(i, last_return(i), "no-unwind")
	} else if (text[i] ~ /^return (-E|PTR_ERR\(|dev_err_probe\(|r;|rv;)/ ||
		   text[i] ~ /^return (ret|err|error|rc|retval|status);/)
		instead(i, "return 0;", "no-error")
	else if (text[i] ~ /^return (ERR_PTR|ERR_CAST)\(/)
		instead(i, "return NULL;", "no-error")
}

# Another pointer that this function tests for errors
function other_error(i,	s, t, j, arg) {
	s = joined(i)
	if (!match(s, /PTR_ERR\([^()]*\)/))
		return
	arg = substr(s, RSTART + 8, RLENGTH - 9)
	for (j = i - 1; j > 0 && func[j] == func[i]; j--)
		if (match(text[j], /IS_ERR\([^()]*\)/)) {
			t = substr(text[j], RSTART + 7, RLENGTH - 8)
			if (t == arg)
				continue
			match(s, /PTR_ERR\([^()]*\)/)
			instead(i, substr(s, 1, RSTART - 1) "PTR_ERR(" t ")" \
				substr(s, RSTART + RLENGTH), "other-error")
			return
		}
}

function label(i,	s) {
	if (simple(i - 1) && func[i - 1] == func[i]) {
		s = joined(i - 1)
		clear(i - 1)
		line[from[i - 1]] = text[i]
		line[from[i]] = s
		emit(i, "label-up")
	}
	if (simple(i + 1) && func[i + 1] == func[i]) {
		s = joined(i + 1)
		clear(i + 1)
		line[from[i]] = s
		line[from[i + 1]] = text[i]
		emit(i, "label-down")
	}
}

END {
	parse()
	emit(1, "none")
	for (i = 1; i <= n; i++) {
		if (kind[i] ~ /^if/)
			check(i)
		else if (kind[i] == "call")
			call(i)
		else if (kind[i] == "jump")
			jump(i)
		else if (is_label(i))
			label(i)
		else
			value(i)
		other_error(i)
	}
}
