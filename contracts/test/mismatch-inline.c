// SPDX-License-Identifier: GPL-2.0-only
/* A contract for an inline of another type: conflicting types for 'IS_ERR' */
#include <linux/err.h>

bool (IS_ERR)(void *ptr __errptr) __contract;
