// SPDX-License-Identifier: GPL-2.0-only
// check: clean
/* What does not compile must not pass for clean. */
#include <belay/belay.h>
#include "mini.h"

int ok_not_c(void)
{
	return undeclared;
}
