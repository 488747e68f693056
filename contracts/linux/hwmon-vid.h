/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Voltages that a processor asks for. drivers/hwmon/hwmon-vid.c: millivolts, 0
 * for a code that means none; which of the tables the processor goes by.
 */
#ifndef BELAY_LINUX_HWMON_VID_H
#define BELAY_LINUX_HWMON_VID_H

#include <belay/belay.h>
#include <linux/errno.h>
#include <linux/types.h>
#include_next <linux/hwmon-vid.h>

int vid_from_reg(int val, u8 vrm) __contract;
u8 vid_which_vrm(void) __contract;

#endif
