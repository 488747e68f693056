/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * I2C by setting and reading two lines. drivers/i2c/algos/i2c-algo-bit.c and
 * include/linux/i2c-algo-bit.h, comments on struct i2c_algo_bit_data, to which
 * algo_data of the adapter points.
 */
#ifndef BELAY_LINUX_I2C_ALGO_BIT_H
#define BELAY_LINUX_I2C_ALGO_BIT_H

#include <belay/belay.h>
#include <linux/i2c.h>
#include_next <linux/i2c-algo-bit.h>

#define belay_bit_data	void *data __cookie_at(struct i2c_algo_bit_data.data)

void __slot(i2c_algo_bit_data, setsda)(belay_bit_data, int state) __contract;
__slot_check(i2c_algo_bit_data, setsda);
void __slot(i2c_algo_bit_data, setscl)(belay_bit_data, int state) __contract;
__slot_check(i2c_algo_bit_data, setscl);
int __slot(i2c_algo_bit_data, getsda)(belay_bit_data) __contract;
__slot_check(i2c_algo_bit_data, getsda);
int __slot(i2c_algo_bit_data, getscl)(belay_bit_data) __contract;
__slot_check(i2c_algo_bit_data, getscl);
int __slot(i2c_algo_bit_data, pre_xfer)(struct i2c_adapter *adap) __sleeps;
__slot_check(i2c_algo_bit_data, pre_xfer);
void __slot(i2c_algo_bit_data, post_xfer)(struct i2c_adapter *adap) __sleeps;
__slot_check(i2c_algo_bit_data, post_xfer);

int i2c_bit_add_bus(struct i2c_adapter *adap
			__gives(i2c_del_adapter, result == 0))
	__at_most(0) __sleeps;
int i2c_bit_add_numbered_bus(struct i2c_adapter *adap
				__gives(i2c_del_adapter, result == 0))
	__at_most(0) __sleeps;

#endif
