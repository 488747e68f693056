// SPDX-License-Identifier: GPL-2.0-only
/* __cookie() on the parameter of a slot: who calls passes it, who is called has it. */
#include <belay/belay.h>

#include "mini.h"

struct otp {
	u32 id;
};

struct other {
	char *name;
};

struct variant {
	u32 (*read)(void *context, u32 offset);
};

u32 __slot(variant, read)(void *context __cookie(struct otp), u32 offset)
	__contract;
__slot_check(variant, read);

static u32 ok_read(void *context, u32 offset)
{
	struct otp *otp = context;

	return otp->id + offset;
}

static u32 bad_read(void *context, u32 offset)
{
	struct other *other = context;	//~ BL601

	return other->name[0] + offset;
}

static const struct variant ok_variant = { .read = ok_read };
static const struct variant bad_variant = { .read = bad_read };

u32 ok_call(struct otp *otp, bool which)
{
	return which ? ok_variant.read(otp, 1) : bad_variant.read(otp, 1);
}

u32 bad_call(struct other *other)
{
	return ok_variant.read(other, 1);	//~ BL601
}
