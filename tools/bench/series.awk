# SPDX-License-Identifier: GPL-2.0-only
#
# A checked C file with one function of a given shape and size, to see how the
# cost of a check grows with the size of what is checked.
#
#	awk -v shape=SHAPE -v size=STATEMENTS -f tools/bench/series.awk
#
# Shapes, each repeated until there are that many statements:
#
#	straight	arithmetic on variables and members
#	branches	if and else, that test unrelated things
#	ladder		sixteen allocations with a goto ladder that unwinds
#	unwind		ladders of two hundred steps
#	loops		loops in loops, with conditional ends
#	calls		allocations, calls that take, lend or set, releases
#	locks		locks taken and released around loads and stores
#	scopes		blocks with variables of their own, some with a cleanup
#	switch		one switch, in a loop
#	states		owned things that are held or not, tested again later
#	tree		static functions that each call the one below twice
#
# What ends in a semicolon is a statement, and so are if, for, while and case.
# The last line says how many there are.

function put(text, statements)
{
	print text
	n += statements
}

function straight(k)
{
	put("\ta = p->a + " k % 97 ";", 1)
	put("\tb ^= a << 3;", 1)
	put("\tp->b = b & 0xff;", 1)
	put("\tc = a > b ? a - b : p->c;", 1)
	put("\tp->c = c;", 1)
}

function branches(k)
{
	put("\tif (p->flags & " 2 ^ (k % 16) ") {", 1)
	put("\t\ta = p->a;", 1)
	put("\t\tp->b += a;", 1)
	put("\t} else {", 0)
	put("\t\tb = " k % 31 ";", 1)
	put("\t}", 0)
	put("\tif (a < b && b > " k % 13 ")", 1)
	put("\t\tc++;", 1)
}

function ladder(k,	i)
{
	for (i = 0; i < 16; i++) {
		put("\tv" i " = alloc(" i + 8 ");", 1)
		put("\tif (!v" i ") {", 1)
		put("\t\terr = -12;", 1)
		put("\t\tgoto out_" k "_" i ";", 1)
		put("\t}", 0)
	}
	put("\tuse(v0, v15);", 1)
	for (i = 15; i >= 0; i--) {
		put("\trelease(v" i ");", 1)
		print "out_" k "_" i ":"
	}
	put("\tif (err)", 1)
	put("\t\treturn err;", 1)
}

function unwind(k,	i)
{
	put("\t{", 0)
	for (i = 0; i < 200; i++)
		print "\tvoid *u" i ";"
	for (i = 0; i < 200; i++) {
		put("\tu" i " = alloc(8);", 1)
		put("\tif (!u" i ")", 1)
		put("\t\tgoto out_" k "_" i ";", 1)
	}
	put("\terr = 0;", 1)
	for (i = 199; i >= 0; i--) {
		put("\trelease(u" i ");", 1)
		print "out_" k "_" i ":"
	}
	put("\tif (err)", 1)
	put("\t\treturn err;", 1)
	put("\t}", 0)
}

function loops(k)
{
	put("\tfor (a = 0; a < p->a; a++) {", 1)
	put("\t\tif (p->v[a % 16] == " k % 7 ")", 1)
	put("\t\t\tcontinue;", 1)
	put("\t\tv0 = alloc(16);", 1)
	put("\t\tif (!v0)", 1)
	put("\t\t\tbreak;", 1)
	put("\t\tfor (b = 0; b < 16; b++)", 1)
	put("\t\t\tc += p->v[b];", 1)
	put("\t\twhile (c > " k % 11 ")", 1)
	put("\t\t\tc = read(c);", 1)
	put("\t\trelease(v0);", 1)
	put("\t}", 0)
}

function calls(k,	i)
{
	i = k % 16
	put("\tv" i " = alloc(" k % 50 + 1 ");", 1)
	put("\tif (v" i ") {", 1)
	put("\t\terr = fill(v" i ", &a);", 1)
	put("\t\tif (!err)", 1)
	put("\t\t\tb = a;", 1)
	put("\t\tuse(v" i ", p);", 1)
	put("\t\terr = keep(v" i ");", 1)
	put("\t\tif (err)", 1)
	put("\t\t\trelease(v" i ");", 1)
	put("\t}", 0)
}

function locks(k)
{
	put("\tlock(&p->lock);", 1)
	put("\ta = p->a;", 1)
	put("\tif (a == " k % 5 ") {", 1)
	put("\t\tunlock(&p->lock);", 1)
	put("\t\treturn " k % 100 ";", 1)
	put("\t}", 0)
	put("\tp->b = a;", 1)
	put("\tunlock(&p->lock);", 1)
}

function scopes(k)
{
	put("\t{", 0)
	put("\t\tvoid *s __attribute__((cleanup(drop))) = alloc(8);", 1)
	put("\t\tint x = p->a, y;", 1)
	put("\t\tif (!s)", 1)
	put("\t\t\treturn -12;", 1)
	put("\t\ty = x + " k % 9 ";", 1)
	put("\t\tp->b = y;", 1)
	put("\t}", 0)
}

function states(k,	i)
{
	i = k % 16
	put("\tif (p->flags & " 2 ^ i ")", 1)
	put("\t\tv" i " = alloc(8);", 1)
	put("\telse", 0)
	put("\t\tv" i " = 0;", 1)
	put("\tp->a = " k ";", 1)
	put("\tif (v" i ")", 1)
	put("\t\trelease(v" i ");", 1)
}

# Sixteen levels of which each calls the next one twice are 65,536 calls.
function tree(	i)
{
	for (i = 0; n < size; i++) {
		print "static int level" i "(struct part *p, int x)\n{"
		print "\tint y;\n"
		put("\tif (p->a == x)", 1)
		put("\t\tp->b += x;", 1)
		if (i) {
			put("\ty = level" i - 1 "(p, x + 1);", 1)
			put("\tif (y)", 1)
			put("\t\treturn y;", 1)
			put("\treturn level" i - 1 "(p, x);", 1)
		} else {
			put("\ty = read(x);", 1)
			put("\treturn y;", 1)
		}
		print "}\n"
	}
	return i
}

function prologue()
{
	print "#include <belay/belay.h>\n"
	print "struct part {\n\tunsigned flags;\n\tint a, b, c, v[16];"
	print "\tstruct guard { int x; } lock;\n};\n"
	print "void release(const void *p __take __nullable);"
	print "void *alloc(unsigned long n) __own(release) __nullable"
	print "\t__bytes(n) __zeroed;"
	print "int read(int x) __contract;"
	print "void use(void *a, void *b) __contract;"
	print "int fill(void *a, int *b) __sets(*b, result == 0);"
	print "int keep(void *a) __takes(a, result == 0);"
	print "#define __must(w, l) __attribute__((annotate(\"belay:\" w \"(\" l \")\")))"
	print "void lock(struct guard *l) __must(\"acquires\", \"l\");"
	print "void unlock(struct guard *l) __must(\"releases\", \"l\");"
	if (shape == "scopes")
		print "static inline void drop(void **p)\n" \
		      "{\n\trelease(*p);\n}\n"
}

function body(	k)
{
	for (k = 0; n < size; k++) {
		if (shape == "straight")
			straight(k)
		else if (shape == "branches")
			branches(k)
		else if (shape == "ladder")
			ladder(k)
		else if (shape == "unwind")
			unwind(k)
		else if (shape == "loops")
			loops(k)
		else if (shape == "calls")
			calls(k)
		else if (shape == "locks")
			locks(k)
		else if (shape == "scopes")
			scopes(k)
		else
			states(k)
	}
}

function cases(	k)
{
	put("\twhile (read(a)) {", 1)
	put("\tswitch (p->c) {", 1)
	for (k = 0; n < size; k++) {
		put("\tcase " k ":", 1)
		put("\t\ta = p->a;", 1)
		put("\t\tp->b = a + " k ";", 1)
		if (k % 4)
			put("\t\tbreak;", 1)
		else
			put("\t\tfallthrough();", 1)
	}
	put("\tdefault:", 1)
	put("\t\tbreak;", 1)
	print "\t}\n\t}"
}

BEGIN {
	prologue()
	if (shape == "switch")
		print "void fallthrough(void) __contract;\n"
	top = shape == "tree" ? tree() - 1 : 0
	print "int work(struct part *p)\n{\n\tint a = 0, b = 0, c = 0, err = 0;"
	for (i = 0; i < 16; i++)
		print "\tvoid *v" i " = 0;"
	if (shape == "switch")
		cases()
	else if (shape == "tree")
		print "\ta = level" top "(p, 1);"
	else
		body()
	print "\treturn a + b + c + err;\n}"
	print "/* statements: " n + 0 " */"
}
