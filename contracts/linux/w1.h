/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Dallas 1-wire. include/linux/w1.h, comments on struct w1_bus_master, and
 * drivers/w1/w1_int.c, w1_io.c and w1_family.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_W1_H
#define BELAY_LINUX_W1_H

#include <belay/belay.h>
#include_next <linux/w1.h>

/* Each gets the data of its table; the core holds the bus mutex. */
#define belay_w1_data	void *data __cookie_at(struct w1_bus_master.data)
u8 __slot(w1_bus_master, read_bit)(belay_w1_data) __contract;
__slot_check(w1_bus_master, read_bit);
void __slot(w1_bus_master, write_bit)(belay_w1_data, u8 bit) __contract;
__slot_check(w1_bus_master, write_bit);
u8 __slot(w1_bus_master, touch_bit)(belay_w1_data, u8 bit) __contract;
__slot_check(w1_bus_master, touch_bit);
u8 __slot(w1_bus_master, read_byte)(belay_w1_data) __sleeps;
__slot_check(w1_bus_master, read_byte);
void __slot(w1_bus_master, write_byte)(belay_w1_data, u8 byte) __sleeps;
__slot_check(w1_bus_master, write_byte);
u8 __slot(w1_bus_master, read_block)(belay_w1_data, u8 *buf __bytes(len),
				     int len) __sleeps;
__slot_check(w1_bus_master, read_block);
void __slot(w1_bus_master, write_block)(belay_w1_data,
					const u8 *buf __bytes(len), int len)
	__sleeps;
__slot_check(w1_bus_master, write_block);
u8 __slot(w1_bus_master, triplet)(belay_w1_data, u8 direction) __sleeps;
__slot_check(w1_bus_master, triplet);
u8 __slot(w1_bus_master, reset_bus)(belay_w1_data) __sleeps;
__slot_check(w1_bus_master, reset_bus);
u8 __slot(w1_bus_master, set_pullup)(belay_w1_data, int delay) __sleeps;
__slot_check(w1_bus_master, set_pullup);
void __slot(w1_bus_master, search)(belay_w1_data, struct w1_master *master,
				   u8 type, w1_slave_found_callback found)
	__sleeps;
__slot_check(w1_bus_master, search);

/* A slave that was found, and one that is gone. */
int __slot(w1_family_ops, add_slave)(struct w1_slave *sl)
	__cookie_at(sl->family_data)
	__sets(sl->family_data, result == 0) __sleeps;
__slot_check(w1_family_ops, add_slave);
void __slot(w1_family_ops, remove_slave)(struct w1_slave *sl)
	__cookie_at(sl->family_data)
	__takes(sl->family_data) __sleeps;
__slot_check(w1_family_ops, remove_slave);

int w1_register_family(struct w1_family *family
			__gives(w1_unregister_family, result == 0))
	__at_most(0) __sleeps;
void w1_unregister_family(struct w1_family *family __take) __sleeps;
int w1_add_master_device(struct w1_bus_master *master
				__gives(w1_remove_master_device, result == 0))
	__at_most(0) __sleeps;
void w1_remove_master_device(struct w1_bus_master *master __take) __sleeps;

u8 w1_triplet(struct w1_master *dev, int bdir) __sleeps;
u8 w1_touch_bit(struct w1_master *dev, int bit) __sleeps;
void w1_write_8(struct w1_master *dev, u8 byte) __sleeps;
u8 w1_read_8(struct w1_master *dev) __sleeps;
int w1_reset_bus(struct w1_master *dev) __sleeps;
u8 w1_calc_crc8(u8 *data __bytes(len), int len) __contract;
void w1_write_block(struct w1_master *dev, const u8 *buf __bytes(len),
		    int len) __sleeps;
u8 w1_read_block(struct w1_master *dev, u8 *buf __bytes(len) __init_out,
		 int len) __sleeps;
int w1_reset_select_slave(struct w1_slave *sl) __sleeps;
int w1_reset_resume_command(struct w1_master *dev) __sleeps;
void w1_next_pullup(struct w1_master *dev, int msec) __contract;

#endif
