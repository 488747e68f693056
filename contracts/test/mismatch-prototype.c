// SPDX-License-Identifier: GPL-2.0-only
/* A contract for a function of another type: conflicting types for 'kfree' */
#include <linux/slab.h>

int kfree(const void *objp __take __nullable);
