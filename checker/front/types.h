/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The types of a translation unit, as MIR has them.
 *
 * Typedefs, volatile and restrict are gone and an enumeration is the integer
 * that it is kept in, so that equal machine types are one object. Records are
 * filled in with all their members when first met.
 */
#ifndef FRONT_TYPES_H
#define FRONT_TYPES_H

#include "front/front.h"

struct mir_type *type_of(struct front *fe, CXType t);

/*
 * The type of a declaration or expression. A parameter, and what is computed
 * from it, has the decayed type that libclang hides.
 */
struct mir_type *type_of_cursor(struct front *fe, CXCursor c);

/* Without the outermost const: what a value has. */
struct mir_type *type_unqual(struct front *fe, struct mir_type *t);

/* The member a FieldDecl cursor stands for; NULL for any other cursor. */
struct mir_field *field_of(struct front *fe, CXCursor decl);

#endif
