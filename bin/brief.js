#!/usr/bin/env node
'use strict'
const { load } = require('./load.js')

// A cache of compiled code for each command: each runs other parts of the bundle.
const [command = 'show'] = process.argv.slice(2)
load('brief.cjs', /^[a-z_]{1,20}$/.test(command) ? command : 'brief').start()
