/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the tables of a driver say of the device that it was bound to.
 *
 * A callback that was put into the driver's structure is called for devices
 * that an entry of one of its tables matched. Functions with __matched() look
 * that entry up again, and so find it.
 *
 * Believed, not shown: that a device is bound by a table, and not by the bare
 * name of the driver or by driver_override.
 */
#ifndef ANALYSIS_MATCHED_H
#define ANALYSIS_MATCHED_H

#include "analysis/run.h"

/* Is the result of @call not NULL by __matched()? */
bool matched_finds(const struct site *at, const struct call *call);

#endif
