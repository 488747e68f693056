/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Game ports. drivers/input/gameport/gameport.c, each function. A port is
 * allocated by kzalloc(), and belongs to the core once it is registered, which
 * cannot fail; connect() and disconnect() of a driver are as probe() and
 * remove(). A port with no trigger() or read() gets those of the core.
 */
#ifndef BELAY_LINUX_GAMEPORT_H
#define BELAY_LINUX_GAMEPORT_H

#include <belay/belay.h>
#include_next <linux/gameport.h>

#define belay_gameport	struct gameport *gameport __parks(gameport_close)
int __slot(gameport_driver, connect)(belay_gameport,
				     struct gameport_driver *drv)
	__cookie_at(gameport->dev.driver_data)
	__sets(gameport->dev.driver_data, result == 0) __sleeps;
__slot_check(gameport_driver, connect);
int __slot(gameport_driver, reconnect)(struct gameport *gameport)
	__cookie_at(gameport->dev.driver_data) __sleeps;
__slot_check(gameport_driver, reconnect);
void __slot(gameport_driver, disconnect)(belay_gameport)
	__cookie_at(gameport->dev.driver_data)
	__takes(gameport->dev.driver_data) __sleeps;
__slot_check(gameport_driver, disconnect);

/* Of the port, called with interrupts off as well. */
void __slot(gameport, trigger)(struct gameport *gameport) __contract;
__slot_check(gameport, trigger);
unsigned char __slot(gameport, read)(struct gameport *gameport) __contract;
__slot_check(gameport, read);
int __slot(gameport, cooked_read)(struct gameport *gameport,
				  int *axes __bytes(16),
				  int *buttons) __contract;
__slot_check(gameport, cooked_read);
int __slot(gameport, calibrate)(struct gameport *gameport,
				int *axes __bytes(16),
				int *max __bytes(16)) __contract;
__slot_check(gameport, calibrate);
int __slot(gameport, open)(struct gameport *gameport, int mode) __sleeps;
__slot_check(gameport, open);
void __slot(gameport, close)(struct gameport *gameport) __sleeps;
__slot_check(gameport, close);
/* In a timer, between gameport_start_polling() and gameport_stop_polling(). */
void __slot(gameport, poll_handler)(struct gameport *gameport)
	__cookie_at(gameport->dev.driver_data) __contract;
__slot_check(gameport, poll_handler);

int gameport_open(struct gameport *gameport __gives(gameport_close,
						    result == 0),
		  struct gameport_driver *drv, int mode)
	__at_most(0) __sleeps;
void gameport_close(struct gameport *gameport __take) __sleeps;
void gameport_start_polling(struct gameport *gameport) __contract;
void gameport_stop_polling(struct gameport *gameport) __contract;

int __gameport_register_driver(struct gameport_driver *drv
		__gives(gameport_unregister_driver, result == 0),
			       struct module *owner __nullable,
			       const char *mod_name __cstr __nullable)
	__at_most(0) __sleeps;
void gameport_unregister_driver(struct gameport_driver *drv __take) __sleeps;

#if IS_REACHABLE(CONFIG_GAMEPORT)
void __gameport_register_port(struct gameport *gameport
				__becomes(gameport_unregister_port),
			      struct module *owner __nullable) __sleeps;
void gameport_unregister_port(struct gameport *gameport __take) __sleeps;
void gameport_set_phys(struct gameport *gameport, const char *fmt __cstr, ...)
	__contract;
#endif

#endif
