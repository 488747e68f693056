// SPDX-License-Identifier: GPL-2.0-only
/* Nothing is wrong here, but the file does not say that this is meant. */
#include <belay/belay.h>
#include "mini.h"

int ok_quiet(void)
{
	return 0;
}
