/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Clocks for PTP. include/linux/ptp_clock_kernel.h, comments on struct
 * ptp_clock_info and kernel-doc of each function; drivers/ptp/ptp_clock.c. The
 * operations may run at the same time for several callers.
 */
#ifndef BELAY_LINUX_PTP_CLOCK_KERNEL_H
#define BELAY_LINUX_PTP_CLOCK_KERNEL_H

#include <belay/belay.h>
#include_next <linux/ptp_clock_kernel.h>
#include <linux/version.h>

int __slot(ptp_clock_info, adjfine)(struct ptp_clock_info *ptp,
				    long scaled_ppm) __sleeps;
__slot_check(ptp_clock_info, adjfine);
int __slot(ptp_clock_info, adjphase)(struct ptp_clock_info *ptp, s32 phase)
	__sleeps;
__slot_check(ptp_clock_info, adjphase);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 5, 0)
s32 __slot(ptp_clock_info, getmaxphase)(struct ptp_clock_info *ptp) __sleeps;
__slot_check(ptp_clock_info, getmaxphase);
#endif
int __slot(ptp_clock_info, adjtime)(struct ptp_clock_info *ptp, s64 delta)
	__sleeps;
__slot_check(ptp_clock_info, adjtime);
/* The two readings around it are for who asked for them. */
int __slot(ptp_clock_info, gettime64)(struct ptp_clock_info *ptp,
				      struct timespec64 *ts)
	__sets(*ts, result == 0) __sleeps;
__slot_check(ptp_clock_info, gettime64);
int __slot(ptp_clock_info, gettimex64)(struct ptp_clock_info *ptp,
				       struct timespec64 *ts,
				       struct ptp_system_timestamp *sts
						__nullable)
	__sets(*ts, result == 0) __sleeps;
__slot_check(ptp_clock_info, gettimex64);
int __slot(ptp_clock_info, getcrosststamp)(
		struct ptp_clock_info *ptp,
		struct system_device_crosststamp *cts) __sleeps;
__slot_check(ptp_clock_info, getcrosststamp);
int __slot(ptp_clock_info, settime64)(struct ptp_clock_info *p,
				      const struct timespec64 *ts) __sleeps;
__slot_check(ptp_clock_info, settime64);
int __slot(ptp_clock_info, getcycles64)(struct ptp_clock_info *ptp,
					struct timespec64 *ts)
	__sets(*ts, result == 0) __sleeps;
__slot_check(ptp_clock_info, getcycles64);
int __slot(ptp_clock_info, getcyclesx64)(struct ptp_clock_info *ptp,
					 struct timespec64 *ts,
					 struct ptp_system_timestamp *sts
						__nullable)
	__sets(*ts, result == 0) __sleeps;
__slot_check(ptp_clock_info, getcyclesx64);
int __slot(ptp_clock_info, getcrosscycles)(
		struct ptp_clock_info *ptp,
		struct system_device_crosststamp *cts) __sleeps;
__slot_check(ptp_clock_info, getcrosscycles);
int __slot(ptp_clock_info, enable)(struct ptp_clock_info *ptp,
				   struct ptp_clock_request *request, int on)
	__sleeps;
__slot_check(ptp_clock_info, enable);
int __slot(ptp_clock_info, verify)(struct ptp_clock_info *ptp,
				   unsigned int pin,
				   enum ptp_pin_function func,
				   unsigned int chan) __sleeps;
__slot_check(ptp_clock_info, verify);
long __slot(ptp_clock_info, do_aux_work)(struct ptp_clock_info *ptp) __sleeps;
__slot_check(ptp_clock_info, do_aux_work);

/* Without PTP in the kernel there is no clock, and no error. */
#if IS_ENABLED(CONFIG_PTP_1588_CLOCK)
#define belay_ptp	__errptr
#else
#define belay_ptp	__errptr __nullable
#endif
struct ptp_clock *ptp_clock_register(struct ptp_clock_info *info,
				     struct device *parent __nullable)
	__own(ptp_clock_unregister) belay_ptp __sleeps;
int ptp_clock_unregister(struct ptp_clock *ptp __take) __sleeps;
void ptp_clock_event(struct ptp_clock *ptp, struct ptp_clock_event *event)
	__contract;
int ptp_clock_index(struct ptp_clock *ptp) __contract;
int ptp_find_pin(struct ptp_clock *ptp, enum ptp_pin_function func,
		 unsigned int chan) __contract;
int ptp_find_pin_unlocked(struct ptp_clock *ptp, enum ptp_pin_function func,
			  unsigned int chan) __sleeps;
int ptp_schedule_worker(struct ptp_clock *ptp, unsigned long delay)
	__contract;
void ptp_cancel_worker_sync(struct ptp_clock *ptp) __sleeps;

#endif
