/* SPDX-License-Identifier: GPL-2.0-only */
/* Calls of the secure world. drivers/firmware/qcom/qcom_scm.c */
#ifndef BELAY_LINUX_FIRMWARE_QCOM_QCOM_SCM_H
#define BELAY_LINUX_FIRMWARE_QCOM_QCOM_SCM_H

#include <belay/belay.h>
#include_next <linux/firmware/qcom/qcom_scm.h>

bool qcom_scm_is_available(void) __contract;
int qcom_scm_io_readl(phys_addr_t addr, unsigned int *val)
	__sets(*val, result >= 0) __sleeps;
int qcom_scm_io_writel(phys_addr_t addr, unsigned int val) __sleeps;

#endif
