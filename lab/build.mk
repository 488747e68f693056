# SPDX-License-Identifier: GPL-2.0-only
#
# The lab's own programs and initramfs. The top Makefile includes this file;
# lab/lab runs it by itself (make -f lab/build.mk, in the top directory).

LAB_CC := gcc
LAB_CFLAGS := -std=c17 -D_GNU_SOURCE -O2 -g -Wall -Wextra -Wconversion \
	-Wno-sign-conversion -Wshadow -Werror
LAB_KERNELS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/belay/kernels

build/lab:
	@mkdir -p $@

build/lab/ktap: lab/ktap.c | build/lab
	$(LAB_CC) $(LAB_CFLAGS) -o $@ $^

# These two run in the guest.
build/lab/klog: lab/klog.c lab/kmsg.c lab/kmsg.h | build/lab
	$(LAB_CC) $(LAB_CFLAGS) -static -o $@ $(filter %.c,$^)

build/lab/init: lab/init.c lab/kmsg.c lab/kmsg.h | build/lab
	$(LAB_CC) $(LAB_CFLAGS) -static -o $@ $(filter %.c,$^)

# By the name of the kernel in the cache, where lab/lab has it fetched
build/lab/initramfs-%: lab/initramfs build/lab/init $(LAB_KERNELS)/%/version
	lab/initramfs $(LAB_KERNELS)/$* build/lab/init $@
