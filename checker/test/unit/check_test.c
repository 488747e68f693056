// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the verifier refuses and text cannot say: each case parses sound MIR,
 * breaks one thing as a wrong lowering would, and wants one complaint.
 */
#include "mir/mir_check.h"
#include "mir/mir_text.h"
#include "mir/mir_type.h"
#include "test/unit/ktap.h"

static const char text[] =
	"unit \"a.c\"\n"
	"struct foo: size 16\n"
	"	field a: i32 at 0\n"
	"	field b: i32 at 32\n"
	"struct bar: size 4\n"
	"	field a: i32 at 0\n"
	"global g: struct foo\n"
	"global h: i32\n"
	"func other: fn(void)\n"
	"	local x: i32\n"
	"b0:\n"
	"	ret\n"
	"func f: fn(i32; i32)\n"
	"	param n: i32\n"
	"	local arr: arr(4, i32)\n"
	"b0:\n"
	"	%0: i32 = load $g.a\n"		/* instruction 0 */
	"	%1: i32 = load arr[%0]\n"	/* 1 */
	"	store $g.b, %1\n"		/* 2 */
	"	%2: i32 = bin add %1, 1:i32\n"	/* 3 */
	"	%3: i32 = un neg %2\n"		/* 4 */
	"	live arr\n"			/* 5 */
	"	call @other()\n"		/* 6 */
	"	goto b1\n"			/* 7 */
	"b1:\n"
	"	ret %3\n";

static struct mir_unit *unit;
static struct mir_func *other, *func;
static struct mir_instr *in;		/* those of b0 */

static void parse(void)
{
	char *error = NULL;

	unit = mir_parse("test", text, &error);
	check_str(error, NULL);
	other = unit->funcs.v[0];
	func = unit->funcs.v[1];
	in = func->blocks.v[0]->instr;
}

/* Verifies, wants @complaint alone, and drops the unit. */
static void expect(const char *complaint)
{
	struct mir_complaint *c = mir_check_unit(&unit->arena, unit);

	check_str(c ? c->text : NULL, complaint);
	if (c && c->next)
		check_str(c->next->text, NULL);
	mir_unit_free(unit);
}

static void what_is_parsed_is_sound(void)
{
	parse();
	expect(NULL);
}

static void complaints_say_where(void)
{
	struct mir_complaint *c;

	parse();
	in[3].span = (struct span){ .line = 12 };
	in[3].sub = NR_BINOPS;
	c = mir_check_func(&unit->arena, func);
	check_true(c && c->func == func && c->span.line == 12);
	expect("f: b0: bin: unknown operator 18");
}

static void unknown_unary_operator(void)
{
	parse();
	in[4].sub = NR_UNOPS;
	expect("f: b0: un: unknown operator 3");
}

static void member_of_another_record(void)
{
	parse();
	in[0].place->proj[0].field = &unit->records.v[1]->fields[0];
	expect("f: b0: load: `a` is not a member of `struct foo`");
}

static void member_out_of_range(void)
{
	parse();
	unit->records.v[0]->nfields = 1;
	expect("f: b0: store: `b` is not a member of `struct foo`");
}

static void member_of_an_integer(void)
{
	parse();
	in[0].place->var = unit->globals.v[1];
	expect("f: b0: load: what has a member is `int`, not a record");
}

static void element_of_an_integer(void)
{
	parse();
	in[1].place->var = func->vars.v[0];
	expect("f: b0: load: what is indexed is `int`, not an array");
}

static void type_of_a_place(void)
{
	parse();
	in[0].place->type = mir_type_int(unit, 32, false);
	expect("f: b0: load: the place is `unsigned int`, not `int`");
}

static void place_with_two_bases(void)
{
	parse();
	in[0].place->ptr = in[2].a;
	expect("f: b0: load: a place with two bases");
}

static void variable_of_another_function(void)
{
	parse();
	in[5].var = other->vars.v[0];
	expect("f: b0: live: `x` is not of this function");
}

static void place_in_another_function(void)
{
	parse();
	in[1].place->var = other->vars.v[0];
	in[1].place->nproj = 0;
	expect("f: b0: load: `x` is not of this function");
}

static void temp_out_of_range(void)
{
	parse();
	in[2].a.temp = 99;
	expect("f: b0: store: %99 is out of range");
}

static void temp_never_assigned(void)
{
	parse();
	vec_push(&unit->arena, &func->temps, func->temps.v[0]);
	in[2].a.temp = func->temps.n - 1;
	expect("f: b0: store: %4 is used and never assigned");
}

static void temp_without_a_type(void)
{
	parse();
	func->temps.v[0] = NULL;
	expect("f: b0: load: %0 has no type");
}

static void temp_of_another_type(void)
{
	parse();
	in[2].a.type = mir_type_int(unit, 8, true);
	expect("f: b0: store: %1 is used as `signed char`, and is `int`");
}

static void function_of_another_type(void)
{
	parse();
	in[6].a.type = mir_type_ptr(unit, func->type);
	expect("f: b0: call: a function is `int ()`, not `void ()`");
}

static void field_too_many(void)
{
	parse();
	in[2].b = in[2].a;
	expect("f: b0: store: does not take a second operand");
}

static void arguments_too_many(void)
{
	parse();
	in[2].args = &in[2].a;
	in[2].nargs = 1;
	expect("f: b0: store: does not take arguments");
}

static void field_too_few(void)
{
	parse();
	in[3].b.kind = OPD_NONE;
	expect("f: b0: bin: lacks a second operand");
}

static void successor_in_another_function(void)
{
	parse();
	in[7].succ[0] = other->blocks.v[0];
	expect("f: b0: goto: successor 0 is no block");
}

static void successor_on_a_plain_instruction(void)
{
	parse();
	in[2].succ = in[7].succ;
	in[2].nsucc = 1;
	expect("f: b0: store: does not take a successor");
}

static void block_with_another_id(void)
{
	parse();
	other->blocks.v[0]->id = 1;
	expect("other: b1: is block 0");
}

static void instruction_id_twice(void)
{
	parse();
	in[2].id = in[1].id;
	expect("f: b0: store: the id 1 is not its own");
}

static void body_without_blocks(void)
{
	parse();
	other->blocks.n = 0;
	other->ninstr = 0;
	expect("other: a body without blocks");
}

static void result_of_another_type(void)
{
	parse();
	other->result = func->result;
	expect("other: the result is `int`, not `void`");
}

static void variable_with_another_index(void)
{
	parse();
	other->vars.v[0]->index = 1;
	expect("other: `x` has index 1, not 0");
}

static void global_among_locals(void)
{
	parse();
	other->vars.v[0]->kind = VAR_GLOBAL;
	expect("other: `x` is global");
}

static void parameter_among_locals(void)
{
	parse();
	other->vars.v[0]->kind = VAR_PARAM;
	expect("other: `x` is not where it belongs");
}

static void parameters_that_differ(void)
{
	parse();
	func->params = arena_array(&unit->arena, struct mir_var *, 1);
	func->params[0] = arena_new(&unit->arena, struct mir_var);
	*func->params[0] = *func->vars.v[0];
	expect("f: `n` is not parameter 0");
}

static void local_among_globals(void)
{
	parse();
	unit->globals.v[1]->kind = VAR_LOCAL;
	expect("`h` is not global 1");
}

static void names_twice(void)
{
	parse();
	unit->globals.v[1]->name = unit->globals.v[0]->name;
	expect("two globals `g`");
	parse();
	unit->records.v[1]->tag = unit->records.v[0]->tag;
	expect("two records `struct foo`");
	parse();
	func->name = other->name;
	expect("two functions `other`");
	parse();
	func->vars.v[1]->name = func->vars.v[0]->name;
	expect("f: two variables `n`");
}

static void member_with_another_index(void)
{
	parse();
	unit->records.v[1]->fields[0].index = 1;
	expect("`struct bar.a` is not member 0");
}

static void slot_unknown_to_its_function(void)
{
	struct mir_field *field;
	struct mir_slot s = { 0 };

	parse();
	field = &unit->records.v[1]->fields[0];
	field->type = mir_type_ptr(unit, other->type);
	s.field = field;
	s.func = other;
	vec_push(&unit->arena, &unit->slots, &s);
	expect("`other` does not know its slot `struct bar.a`");
}

int main(void)
{
	static const struct ktap_case cases[] = {
		KTAP(what_is_parsed_is_sound),
		KTAP(complaints_say_where),
		KTAP(unknown_unary_operator),
		KTAP(member_of_another_record),
		KTAP(member_out_of_range),
		KTAP(member_of_an_integer),
		KTAP(element_of_an_integer),
		KTAP(type_of_a_place),
		KTAP(place_with_two_bases),
		KTAP(variable_of_another_function),
		KTAP(place_in_another_function),
		KTAP(temp_out_of_range),
		KTAP(temp_never_assigned),
		KTAP(temp_without_a_type),
		KTAP(temp_of_another_type),
		KTAP(function_of_another_type),
		KTAP(field_too_many),
		KTAP(arguments_too_many),
		KTAP(field_too_few),
		KTAP(successor_in_another_function),
		KTAP(successor_on_a_plain_instruction),
		KTAP(block_with_another_id),
		KTAP(instruction_id_twice),
		KTAP(body_without_blocks),
		KTAP(result_of_another_type),
		KTAP(variable_with_another_index),
		KTAP(global_among_locals),
		KTAP(parameter_among_locals),
		KTAP(parameters_that_differ),
		KTAP(local_among_globals),
		KTAP(names_twice),
		KTAP(member_with_another_index),
		KTAP(slot_unknown_to_its_function),
	};

	return ktap_run(cases, sizeof(cases) / sizeof(cases[0]));
}
