/* SPDX-License-Identifier: GPL-2.0-only */
/* Pulses per second. drivers/pps/kapi.c, kernel-doc of each. */
#ifndef BELAY_LINUX_PPS_KERNEL_H
#define BELAY_LINUX_PPS_KERNEL_H

#include <belay/belay.h>
#include_next <linux/pps_kernel.h>

void __slot(pps_source_info, echo)(struct pps_device *pps, int event,
				   void *data __drvdata) __contract;
__slot_check(pps_source_info, echo);

/* Names are copied, and shown by sysfs. */
extern __typeof__(((struct pps_source_info *)0)->name)
	__slot(pps_source_info, name) __cstr;
extern __typeof__(((struct pps_source_info *)0)->path)
	__slot(pps_source_info, path) __cstr;

struct pps_device *pps_register_source(struct pps_source_info *info,
				       int default_params)
	__own(pps_unregister_source) __errptr __sleeps;
void pps_unregister_source(struct pps_device *pps __take) __sleeps;
void pps_event(struct pps_device *pps, struct pps_event_time *ts, int event,
	       void *data __nullable) __contract;

/* drivers/pps/kapi.c, pps_lookup_dev(): the one with that cookie. */
struct pps_device *pps_lookup_dev(const void *cookie) __nullable;

#endif
