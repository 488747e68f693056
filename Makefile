# SPDX-License-Identifier: GPL-2.0-only
#
# Belay: `make` builds the checker, `make help` tells what else there is.
# Everything that is made goes to build/.

MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DELETE_ON_ERROR:

# Nor can the kernel's makefiles, which build the drivers.
ifneq ($(words $(subst :, ,$(CURDIR))),1)
$(error make cannot cope with white space or colons in $(CURDIR))
endif

CC := gcc
LLVM := /usr/lib/llvm-22
CFLAGS := -O2 -g
SANITIZE := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer -Werror
KERNELS := 6.12 6.1

BASE_CFLAGS := -std=gnu17 -Wall -Wextra -Wconversion \
	-Wshadow -Wstrict-prototypes -Wmissing-prototypes -Ichecker
LDLIBS := -L$(LLVM)/lib -lclang -ljansson

.PHONY: default
default: build/belay

# What is done, on one line; with V=1 the whole command
say = $(if $(V),,@printf '  %-7s %s\n' $(1) $@;)

# Packages. The stamp makes it cheap; `make setup` looks again.

build/setup: tools/packages tools/setup
	tools/setup
	@mkdir -p $(@D)
	@touch $@

.PHONY: setup
setup:
	tools/setup

# The checker, twice: as it is used, and with sanitizers for the tests. What
# a sanitizer build warns about is an error.

SRC := $(sort $(filter-out checker/test/%,$(shell find checker -name '*.c')))
OBJ := $(SRC:checker/%.c=build/checker/%.o)
ASAN_OBJ := $(SRC:checker/%.c=build/asan/checker/%.o)

# Only the front end knows libclang.
build/checker/front/%.o build/asan/checker/front/%.o: \
	BASE_CFLAGS += -isystem $(LLVM)/include

build/checker/%.o: checker/%.c | build/setup
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(BASE_CFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

build/asan/checker/%.o: checker/%.c | build/setup
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(BASE_CFLAGS) $(SANITIZE) -MMD -MP -c -o $@ $<

build/belay: $(OBJ)
	$(call say,LINK) $(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

build/asan/belay: $(ASAN_OBJ)
	$(call say,LINK) $(CC) $(SANITIZE) -o $@ $^ $(LDLIBS)

.PHONY: asan
asan: build/asan/belay

# Tests of the checker that are programs: checker/test/*/*_test.c, linked with
# all but its main(). The scripts checker/test/*/run find them in $BELAY_TESTS.

UNIT := $(shell find checker/test -name '*_test.c')
UNIT_BIN := $(UNIT:checker/test/%.c=build/test/%)
UNIT_ASAN_BIN := $(UNIT:checker/test/%.c=build/asan/test/%)

build/test/%: checker/test/%.c $(filter-out %/main.o,$(OBJ))
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(BASE_CFLAGS) $(CFLAGS) -MMD -MP -o $@ \
		$(filter %.c %.o,$^) $(LDLIBS)

build/asan/test/%: checker/test/%.c $(filter-out %/main.o,$(ASAN_OBJ))
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(BASE_CFLAGS) $(SANITIZE) -MMD -MP -o $@ \
		$(filter %.c %.o,$^) $(LDLIBS)

.PHONY: unit-tests
unit-tests: $(UNIT_BIN) $(UNIT_ASAN_BIN)

-include $(OBJ:.o=.d) $(ASAN_OBJ:.o=.d)
-include $(UNIT_BIN:=.d) $(UNIT_ASAN_BIN:=.d)

# Drivers, as modules for the stock kernels, or for one of your own

.PHONY: modules
ifdef KDIR
modules: build/setup
	tools/kbuild $(KDIR) modules
else
modules: $(KERNELS:%=modules-%)
endif

modules-%: build/setup
	tools/kbuild $* modules

include lab/build.mk

.PHONY: all
all: build/belay modules build/lab/ktap

.PHONY: lab-shell lab-kernel stress
lab-shell: build/setup
	lab/lab shell

lab-kernel: build/setup
	lab/kernel

# For as long as you have: DURATION is in seconds.
DRIVER := drivers/misc/sample
DURATION := 600
stress: build/setup
	lab/stress $(DURATION) $(DRIVER)

# Checks and tests

.PHONY: check
check: build/belay
	tools/check

.PHONY: pairs
pairs: build/belay
	tools/pairs

.PHONY: tidy rule-check idiom-check explain-check same-object mutate mutate-lab bench-check
tidy: build/setup
	tools/tidy

rule-check:
	tools/rule-check

idiom-check:
	tools/idiom-check

explain-check: build/belay
	tools/explain-check

same-object: build/setup
	tools/same-object

mutate: build/belay
	tools/mutate

mutate-lab: build/setup
	tools/mutate-lab

# What a check costs, on the drivers and on generated functions
bench-check: build/belay
	tools/bench-check

.PHONY: test test-host test-all
test: build/setup
	tools/test

test-host: build/setup
	tools/test host

test-all: build/setup
	tools/test all

.PHONY: bless
bless: build/belay
	BLESS=1 checker/test/cli/run >/dev/null || :
	lab/test-ktap --bless
	git --no-pager diff --stat

.PHONY: demo
demo: build/belay
	tools/demo

# The program finds its files from where it stands: PREFIX is not built in.

PREFIX := /usr/local
BIN := build/belay
DATA = $(shell find include/belay contracts docs/rules \
	-path contracts/test -prune -o -name '*.h' -print -o -name 'BL*.md' -print)
ROOT = $(DESTDIR)$(PREFIX)

.PHONY: install uninstall
install: $(BIN)
	install -D $(BIN) $(ROOT)/bin/belay
	for f in $(DATA); do \
		install -D -m 644 $$f $(ROOT)/share/belay/$$f || exit 1; \
	done
	install -D -m 644 docs/belay.1 $(ROOT)/share/man/man1/belay.1
	install -D -m 644 checker/cli/completion.bash \
		$(ROOT)/share/bash-completion/completions/belay

uninstall:
	rm -rf $(ROOT)/share/belay
	rm -f $(ROOT)/bin/belay $(ROOT)/share/man/man1/belay.1 \
		$(ROOT)/share/bash-completion/completions/belay

.PHONY: clean distclean
clean:
	rm -rf build

# Also what was fetched: the kernels
distclean: clean
	rm -rf '$(LAB_KERNELS)'

.PHONY: help
help:
	@echo 'make              build the checker, build/belay'
	@echo 'make all          the checker and the drivers'
	@echo 'make demo         see it work, in three minutes'
	@echo 'make check        run the checker on all drivers'
	@echo 'make modules      build the drivers for the stock kernels;'
	@echo '                  KDIR=/lib/modules/.../build for another'
	@echo 'make test         everything that must hold'
	@echo 'make test-host    the same without a guest'
	@echo 'make test-all     the same and what takes long'
	@echo 'make lab-shell    a shell in a guest with the stock kernel'
	@echo 'make lab-kernel   build the kernel that looks for what goes wrong'
	@echo '                  in it; ten minutes, once'
	@echo 'make stress       a driver at work on that kernel, at length;'
	@echo '                  DRIVER=drivers/misc/sample DURATION=600 (seconds)'
	@echo 'make asan         the checker with sanitizers, build/asan/belay'
	@echo 'make tidy, rule-check, idiom-check, explain-check, same-object, mutate'
	@echo '                  single steps of the test'
	@echo 'make mutate-lab   do tests notice the mutants that the checker accepts?'
	@echo 'make bench-check  what a check costs, held against its bounds'
	@echo 'make bless        take what tests print now for what they should'
	@echo 'make install      the checker and its files to PREFIX (/usr/local),'
	@echo '                  below DESTDIR; uninstall removes them'
	@echo 'make clean        remove build/; distclean: the kernels, too'
