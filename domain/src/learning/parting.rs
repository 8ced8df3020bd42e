//! Finds weights that part examples of something from all others: a support vector machine with squared hinge loss, by
//! dual co-ordinate descent.
//!
//! Only sums, differences, products and quotients, always in the same order, so that every machine learns the same.

/// One example: the numbers of its cues, and whether it is one of those sought.
pub type Row = (Vec<usize>, bool);

/// How hard to try.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// What a sought example on the wrong side costs.
    pub missed: f64,
    /// What another example on the wrong side costs.
    pub mistaken: f64,
    /// How often all examples are gone through.
    pub rounds: usize,
}

/// Weights of cues, by number, and what is said always.
#[derive(Clone, Debug)]
pub struct Weights {
    /// By the number of the cue; 0 where it says nothing.
    pub of_cues: Vec<f64>,
    /// Added whatever the cues.
    pub always: f64,
}

/// Learns from the examples. `cues` is how many there are.
pub fn part(rows: &[Row], cues: usize, settings: Settings) -> Weights {
    let mut weights = Weights {
        of_cues: vec![0.0; cues],
        always: 0.0,
    };
    let mut pulls = vec![0.0; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut shuffled = Shuffled(1);
    for _ in 0..settings.rounds {
        shuffled.shuffle(&mut order);
        for &row in &order {
            weights.learn(&rows[row], &mut pulls[row], settings);
        }
    }
    weights
}

impl Weights {
    /// How far an example is on the side of those sought.
    pub fn side(&self, cues: &[usize]) -> f64 {
        let sum: f64 = cues.iter().map(|&cue| self.of_cues[cue]).sum();
        sum + self.always
    }

    fn learn(&mut self, (cues, sought): &Row, pull: &mut f64, settings: Settings) {
        let sign = if *sought { 1.0 } else { -1.0 };
        let cost = if *sought {
            settings.missed
        } else {
            settings.mistaken
        };
        let slack = 1.0 / (2.0 * cost);
        let slope = sign * self.side(cues) - 1.0 + slack * *pull;
        let steep = cues.len() as f64 + 1.0 + slack;
        let pulled = (*pull - slope / steep).max(0.0);
        let step = (pulled - *pull) * sign;
        if step != 0.0 {
            cues.iter().for_each(|&cue| self.of_cues[cue] += step);
            self.always += step;
            *pull = pulled;
        }
    }
}

/// A plain sequence of numbers to shuffle by, the same on every machine.
struct Shuffled(u64);

impl Shuffled {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            order.swap(last, self.next() as usize % (last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_those_sought_have_speaks_for_them() {
        let rows: Vec<Row> = (0..20).map(|n| (vec![n % 2, 2 + n % 3], n % 2 == 0)).collect();
        let settings = Settings {
            missed: 1.0,
            mistaken: 1.0,
            rounds: 50,
        };
        let weights = part(&rows, 5, settings);
        assert!(
            weights.of_cues[0] > 0.5 && weights.of_cues[1] < -0.5,
            "{weights:?}"
        );
        assert!(weights.of_cues[2].abs() < 0.2, "{weights:?}");
    }
}
