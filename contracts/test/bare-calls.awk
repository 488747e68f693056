# SPDX-License-Identifier: GPL-2.0-only
#
# From the dump of an AST (clang -Xclang -ast-dump): the functions that are
# called in a use_*() and have no words. What the prelude adds for the
# kernel's own words is not a contract. container_of() is known by its name.

# A declaration at file scope
/^[|`]-/ {
	name = ""
}

/^[|`]-FunctionDecl / {
	split($0, part, " '")
	name = part[1]
	sub(/.* /, "", name)
}

/^. [|`]-AnnotateAttr .* "belay:/ && !/"belay:(must_check|printf|scanf)\(/ {
	words[name] = 1
}

name ~ /^use_/ && /-DeclRefExpr .* Function 0x/ {
	callee = $0
	sub(/.* Function 0x[0-9a-f]* '/, "", callee)
	sub(/'.*/, "", callee)
	if (callee !~ /^__builtin_/ && callee != "belay_container_of")
		called[callee] = 1
}

END {
	for (callee in called) {
		n++
		if (!(callee in words))
			print callee
	}
	if (!n)
		print "nothing"
}
