/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tables of the devices that a driver is for. include/linux/mod_devicetable.h,
 * kernel-doc of each: what is in this member is the driver's own, a number or
 * the address of something, and the buses hand it back as it is. An entry of
 * zeroes ends each table. What user space adds to those of USB and HID may be
 * any.
 */
#ifndef BELAY_LINUX_MOD_DEVICETABLE_H
#define BELAY_LINUX_MOD_DEVICETABLE_H

#include <belay/belay.h>
#include_next <linux/mod_devicetable.h>

#define belay_any_data(S, m)						\
	extern __typeof__(((struct S *)0)->m)				\
		__slot(S, m) __drvdata __matched()
#define belay_drivers_own(S, m)	belay_any_data(S, m) __drvset

extern __typeof__(((struct of_device_id *)0)->data)
	__slot(of_device_id, data) __matched();

belay_any_data(usb_device_id, driver_info);
belay_any_data(hid_device_id, driver_data);
/*
 * drivers/pci/pci-driver.c, new_id_store(): the data of an entry of the table;
 * pci_match_device(): 0 where user space says which driver it is to be.
 */
belay_drivers_own(pci_device_id, driver_data) __nullable;
belay_drivers_own(acpi_device_id, driver_data);
belay_drivers_own(pnp_device_id, driver_data);
belay_drivers_own(i2c_device_id, driver_data);
belay_drivers_own(spi_device_id, driver_data);
belay_drivers_own(platform_device_id, driver_data);
belay_drivers_own(mcb_device_id, driver_data);
belay_drivers_own(auxiliary_device_id, driver_data);
belay_drivers_own(sdw_device_id, driver_data);
belay_drivers_own(mhi_device_id, driver_data);
belay_drivers_own(ssam_device_id, driver_data);
belay_drivers_own(dfl_device_id, driver_data);

#endif
