/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the firmware says of the machine. drivers/firmware/dmi_scan.c,
 * kernel-doc of each: a table ends with an entry that is all zero.
 */
#ifndef BELAY_LINUX_DMI_H
#define BELAY_LINUX_DMI_H

#include <belay/belay.h>
#include_next <linux/dmi.h>

int __slot(dmi_system_id, callback)(const struct dmi_system_id *id)
	__contract;
__slot_check(dmi_system_id, callback);

#ifdef CONFIG_DMI
int dmi_check_system(const struct dmi_system_id *list) __contract;
const struct dmi_system_id *dmi_first_match(const struct dmi_system_id *list)
	__nullable __borrows(list);
/* The next of that type after @from, with any name where that is NULL. */
const struct dmi_device *dmi_find_device(int type, const char *name __cstr
						__nullable,
					 const struct dmi_device *from
						__nullable) __nullable;
const char *dmi_get_system_info(int field) __nullable __cstr;
bool dmi_match(enum dmi_field f, const char *str __cstr) __contract;
#endif

#endif
